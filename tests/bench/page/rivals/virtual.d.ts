declare module 'virtual:aliases' {
  /** Names as a list made by hand would have them, in the spellings that are listed and no other. */
  export const aliases: string[];
}

declare module 'mark.js' {
  interface Options {
    separateWordSearch?: boolean;
    acrossElements?: boolean;
    accuracy?: { value: 'exactly'; limiters: string[] };
    exclude?: string[];
    each?: (element: Element) => void;
    done?: () => void;
  }
  export default class Mark {
    constructor(context: Element);
    mark(words: string[], options: Options): void;
    unmark(options: Options): void;
  }
}
