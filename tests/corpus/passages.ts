/** An answer in a passage: these words are a mention of this card, or `either` answer is right. */
export interface Answer {
  readonly id: string;
  readonly either: boolean;
  /** UTF-16 offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
}

/** A small page with its right answers. */
export interface Passage {
  readonly id: string;
  readonly language: string;
  readonly note: string;
  readonly text: string;
  readonly answers: readonly Answer[];
}

/**
 * Reads passages parted by lines of `---`: a head `# id | language | note`, then text with answers as nested markup,
 * `[[card|words]]`, or `[[?card|words]]` where either answer is right. Throws on broken markup, naming the passage.
 */
export function parsePassages(source: string, file: string): Passage[] {
  return source
    .split(/^---[ \t]*$/m)
    .flatMap((part) => part.split(/^(?=# \S+ \| )/m))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => parsePassage(part, file));
}

function parsePassage(part: string, file: string): Passage {
  const line = part.indexOf('\n');
  const [id = '', language = '', ...note] = part
    .slice(1, line)
    .split('|')
    .map((field) => field.trim());
  if (!part.startsWith('#') || language === '')
    throw new Error(`${file}: a passage must begin with "# id | language | note", not "${part.slice(0, 40)}"`);
  return { id, language, note: note.join(' | '), ...stripMarkup(part.slice(line + 1).trim(), `${file}, ${id}`) };
}

function stripMarkup(marked: string, where: string): { text: string; answers: Answer[] } {
  const answers: Answer[] = [];
  const open: { id: string; either: boolean; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; ) {
    const opening = /^\[\[(\??)([a-z0-9-]+)\|/.exec(marked.slice(at, at + 80));
    if (opening !== null) {
      open.push({ id: opening[2] ?? '', either: opening[1] === '?', start: text.length });
      at += opening[0].length;
    } else if (marked.startsWith(']]', at) && open.length > 0) {
      const { id, either, start } = open.pop() ?? { id: '', either: false, start: 0 };
      answers.push({ id, either, start, end: text.length });
      at += 2;
    } else text += marked.charAt(at++);
  }
  if (open.length > 0) throw new Error(`${where}: "[[${open.at(-1)?.id}|" is never closed`);
  return { text, answers: answers.sort((a, b) => a.start - b.start || b.end - a.end) };
}
