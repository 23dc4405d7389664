import { mountPage } from '../../components/mount-page.tsx';
import { say } from '../../platform/say.ts';
import { Dossier } from './Dossier.tsx';

mountPage(<Dossier />, 'dossierTitle', say);
