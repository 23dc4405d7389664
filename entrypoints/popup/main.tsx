import { mountPage } from '../../components/mount-page.tsx';
import { say } from '../../platform/say.ts';
import { Popup } from './Popup.tsx';

mountPage(<Popup />, 'extensionName', say);
