/** A page of HTML around a body. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}</head><body>${body}</body></html>`;

/** A short report with people, places and an event, in our own words. Its width is set by presentational attributes, which every policy allows. */
export const REPORT = page(`<main>
  <h1>Talks by the sea</h1>
  <p id="lead">The Belarusian ruler Alyaksandr Lukashenka flew south, and Vladimir Putin received him there for a day.</p>
  <p id="event">On February 22, 2021 Putin and Lukashenka met in Sochi for talks that lasted six hours.</p>
  <p id="inline">Reporters say that <em>Tsi</em>khan was absent and that Lukash<b>enk</b>a smiled at the cameras.</p>
  <table width="150"><tr><td id="lines">Asked later, the man called Alyaksandr Lukashenka gave no answer at all.</td></tr></table>
  <p>In Minsk the police said nothing.</p>
</main>`);

/** Text that mentions nobody we know. */
export const QUIET = page('<p>The gardens of the town are open again, and the lilac is early this year.</p>');
