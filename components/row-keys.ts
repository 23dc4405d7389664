import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Within `list`, arrow keys go from row to row; Tab still goes through what a row holds. */
export const useRowKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = list.current;
    const stopping = new AbortController();
    const walk = (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      const rows = [...(element?.querySelectorAll<HTMLElement>('.row-button') ?? [])];
      const at = rows.findIndex((row) => row === event.target);
      if (step === undefined || at === -1) return;
      event.preventDefault();
      rows[at + step]?.focus();
    };
    element?.addEventListener('keydown', walk, { signal: stopping.signal });
    return () => stopping.abort();
  }, [list]);
};
