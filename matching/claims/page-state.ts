import type { Candidate } from '../names/candidate.ts';

/** What the page as a whole establishes. */
export interface Page {
  readonly established: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly onTopic: boolean;
  /** Something is named that is marked on any page. */
  readonly inCompany: boolean;
}

/** Whether the page has what the candidate needs. */
export function holds({ needs, id }: Candidate, page: Page): boolean {
  switch (needs) {
    case 'established':
      return page.established.has(id);
    case 'topic':
      return page.onTopic;
    case 'either':
      return page.onTopic || page.established.has(id);
    case 'company':
      return page.onTopic || page.inCompany;
    case 'named':
      return page.named.has(id);
    default:
      return true;
  }
}
