/** The letters with an accent that Dutch names have, and the letter that people type for each. */
const ACCENTED = 'áàâäãåéèêëíìîïóòôöõúùûüçñýÿ';
const PLAIN = 'aaaaaaeeeeiiiiooooouuuucnyy';

/** The SQL text without capitals and accents; capitals are in the table too, as `lower` may know only ASCII. */
export const folded = (text: string) =>
  `lower(translate(${text}, '${ACCENTED + ACCENTED.toUpperCase()}', '${PLAIN + PLAIN}'))`;

/** What was typed, its words one blank apart. */
const TYPED = folded('$1::text');

/** Holds when every word that was typed stands somewhere in the text; no sign in it is a wildcard. */
export const everyWordIn = (text: string) =>
  `not exists (select from unnest(string_to_array(${TYPED}, ' ')) word where strpos(${folded(text)}, word) = 0)`;

/** Sorts what starts with all that was typed before what only has its words. */
export const startsFirst = (...texts: string[]) =>
  `(${texts.map((text) => `starts_with(${folded(text)}, ${TYPED})`).join(' or ')}) desc`;
