import type { IconNode } from 'lucide';
import { h } from 'preact';

/** An icon of lucide, drawn in the colour of the text. Always beside words or inside a named button, so it is hidden from readers. */
export const Icon = ({ node }: { node: IconNode }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {node.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
