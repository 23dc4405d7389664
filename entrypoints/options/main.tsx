import { mountPage } from '../../components/mount-page.tsx';
import { say } from '../../platform/say.ts';
import { Options } from './Options.tsx';

mountPage(<Options />, 'optionsTitle', say);
