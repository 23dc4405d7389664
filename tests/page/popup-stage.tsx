import { vi } from 'vitest';
import '../../entrypoints/popup/popup.css';
import type { PageMention } from '../../components/page-mentions.ts';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { PopupView, type PopupViewProps } from '../../entrypoints/popup/PopupView.tsx';
import type { Place } from '../../entrypoints/popup/place.ts';
import { searchPack } from '../../matching/search/search-pack.ts';
import { dossier, only, show } from './reader-stage.tsx';

const search = searchPack(pack, recognition);

/** What the popup asks for, as a test sees it. */
const actionsSeen = () => ({
  switchSite: vi.fn<PopupViewProps['actions']['switchSite']>(),
  pause: vi.fn<PopupViewProps['actions']['pause']>(),
  show: vi.fn<PopupViewProps['actions']['show']>(),
  readOn: vi.fn<() => void>(),
  reload: vi.fn<() => void>(),
  grant: vi.fn<() => void>(),
  openDossier: vi.fn<() => void>(),
  openOptions: vi.fn<() => void>(),
});

/** A mention of a card as a page tells of it. */
export const mention = (id: string, ordinal: number, more: Partial<PageMention> = {}): PageMention => {
  const card = dossier.cards.get(id);
  if (!card) throw new Error(`There is no card ${id}.`);
  const printed = card.name.split(' ').at(-1) ?? card.name;
  const around = { before: 'On Monday ', after: ' was in the news again' };
  const via = { rule: 'spelling', values: [card.name] };
  return { frame: 'top', ordinal, id, kind: card.kind, text: printed, ...around, maybe: false, via, ...more };
};

/** A page's mentions: four cards, one of them twice, and one that is unsure. */
export const mentions = [
  mention('vladimir-putin', 0),
  mention('alyaksandr-lukashenka', 1),
  mention('sochi', 2),
  mention('alyaksandr-lukashenka', 3),
  mention('belsat', 4),
  mention('reuters', 5, { maybe: true }),
];
export const site = { at: 'site', site: 'nytimes.com', on: true } as const satisfies Place;

/** Opens the popup and gives what it asks for. */
export const open = async (props: Partial<PopupViewProps> = {}) => {
  const actions = actionsSeen();
  const page = { state: 'ready', mentions } as const;
  const given = { place: site, page, paused: false, refused: false, dossier, search, copy: async () => {}, actions };
  await show(<PopupView {...given} {...props} />, 'popup');
  return actions;
};

/** The names in a list of rows, by the list's name. */
export const rows = (list: string) =>
  [...only('ul', new RegExp(`^${list}$`)).querySelectorAll('.row-name')].map((row) => row.textContent);
