import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followReader } from './content/follow-reader.ts';
import { beginLife } from './content/life.ts';

/**
 * On every page, and in frames that the doorkeeper lets in: looks out for names. No content script of WXT's: that would send an event
 * through the page's document, with the name of the extension, to a former self.
 */
export default defineUnlistedScript(() => followReader(beginLife()));
