import type { Dossier } from './dossier.ts';
import { useMessages } from './messages.tsx';

/** What a reader should know after the install: what it does, whose words it shows, what it keeps to itself. */
export const Welcome = ({ dossier }: { dossier: Dossier }) => {
  const { say } = useMessages();
  const points = ['Does', 'Source', 'Privacy'] as const;
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">{say('welcome')}</h2>
      <ol>
        {points.map((point) => (
          <li key={point}>
            <h3>{say(`welcome${point}`)}</h3>
            <p>{say(`welcome${point}Text`, dossier.source.author)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
