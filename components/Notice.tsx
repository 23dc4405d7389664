import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface NoticeProps {
  readonly icon: IconNode;
  readonly title: string;
  /** What it means and what can be done. */
  readonly children?: ComponentChildren;
}

/** Says plainly what is the case when there is nothing to list, and offers a way on. */
export const Notice = ({ icon, title, children }: NoticeProps) => (
  <div class="notice">
    <Icon node={icon} />
    <div class="notice-words">
      <p class="notice-title">{title}</p>
      {children}
    </div>
  </div>
);
