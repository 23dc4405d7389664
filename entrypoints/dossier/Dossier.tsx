import { useEffect, useMemo, useState } from 'preact/hooks';
import { dossierOf } from '../../components/dossier.ts';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { searchPack } from '../../matching/search/search-pack.ts';
import { DossierView } from './DossierView.tsx';

const dossier = dossierOf(pack);
const copy = (text: string) => navigator.clipboard.writeText(text);
const targetOfAddress = () => decodeURIComponent(location.hash.slice(1));
const askedByAddress = new URLSearchParams(location.search).get('search') ?? undefined;

/** The dossier, joined to the address: `?search=` is searched for, what stands after `#` is shown, and the browser's back and forward lead through. */
export const Dossier = () => {
  const [target, setTarget] = useState(targetOfAddress);
  const search = useMemo(() => searchPack(pack, recognition), []);
  useEffect(() => {
    const leaving = new AbortController();
    addEventListener('hashchange', () => setTarget(targetOfAddress()), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return (
    <DossierView
      dossier={dossier}
      search={search}
      copy={copy}
      target={target}
      asked={askedByAddress}
      onTarget={(next) => {
        location.hash = next;
      }}
    />
  );
};
