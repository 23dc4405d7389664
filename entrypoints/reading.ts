import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLivePage } from './content/live-page.ts';
import { layOut } from './content/reading-desk.ts';

/** All that reads, marks and explains a page; brought only to pages that may mention something. */
export default defineUnlistedScript(() => layOut(startLivePage));
