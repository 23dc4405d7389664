/** Letters and what they become, each pair written as one: `čш`, `æe`, `ь` for nothing. */
function letters(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(' ').map((pair) => {
      const [letter = '', ...rest] = pair;
      return [letter, rest.join('')];
    }),
  );
}

/** Cyrillic and Greek letters that look Latin: repaired where they stray into a Latin word. */
export const LOOK_ALIKES = letters('аa еe оo рp сc уy хx іi јj ѕs кk мm нh вb тt ԁd һh οo αa ιi νv ρp');

/** The other way round: Latin letters that stray into a Cyrillic word. */
export const TO_CYRILLIC = letters('aа eе oо pр cс yу xх iі kк mм hн bв tт jј');

/** Letters that keep something after their marks are dropped, and Arabic ones that are written in several ways. */
export const PLAIN = letters('łl đd øo æae œoe ßss þth ðd ıi əe ςσ ґг أا إا آا ىي یي کك ةه ـ');

/** To the letters of fold keys; before marks are dropped, since š is not s and й not и. */
export const LETTERS = letters(
  'šш şш șш čш çш ćш śш ŝш ĉш žz żz źz țц ţц łl đd øo æe œe ßss þt ðd ħh ŧt ŋn ıi əa õi ŭu аa бb вv гg ' +
    'ґg дd еe ёe єe жz зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хh цц чш шш щш ъ ыi ь эe юiu ' +
    'яia јi љl њn ћш ђd џш ѓg ќk ѕz әa қk ғg ңn өo үu ұu һh αa βv γg δd εe ζz ηi θt ιi κk λl μm νn ξks ' +
    'οo πp ρr σs ςs τt υu φf χh ψps ωo ' +
    'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟz რr სs ტt უu ფf ქk ღg ყk შш ჩш ცц ძz წц ჭш ხh ჯz ჰh',
);
