/**
 * How people of a country write a number so that others see what it is, without any word for it. What is written
 * otherwise needs the word, a + or the page's country. Whether the number was ever given out does not matter here: the
 * ranges for films and examples, which it was not, are what people try a check with.
 */
export const PHONE_SHAPES: readonly RegExp[] = [
  // United States, Canada
  /^(?:\+?1[ .-])?(?:\([2-9]\d\d\)[ -]?[2-9]\d\d[ .-]|[2-9]\d\d([.-])[2-9]\d\d\1|[2-9]\d\d [2-9]\d\d-)\d{4}$/,
  // United Kingdom
  /^(?:07\d{3} ?\d{3} ?\d{3}|\(?02\d\)? \d{4} \d{4}|\(?01\d1\)? \d{3} \d{4}|\(?01\d{3}\)? \d{5,6}|\(0\d{2,4}\) ?\d{3,4} ?\d{3,4})$/,
  // France
  /^0[1-9](?:([ .-])\d\d)(?:\1\d\d){3}$/,
  // Germany
  /^01[5-7]\d{1,2}[ /-]\d{3,4}[ -]?\d{3,5}$/,
  // Spain
  /^[67]\d\d \d{3} \d{3}$|^[67]\d\d \d\d \d\d \d\d$/,
  // Italy
  /^3\d\d[ -]\d{3} ?\d{4}$/,
  // Netherlands
  /^06[ -]\d{8}$|^06[ -]\d\d \d\d \d\d \d\d$/,
  // Sweden
  /^07\d[ -]\d{3} ?\d\d ?\d\d$/,
  // Finland
  /^0(?:4\d|50) \d{3} \d{4}$/,
  // Australia
  /^04\d\d \d{3} \d{3}$|^\(0[2378]\) \d{4} \d{4}$/,
  // Ireland
  /^08\d \d{3} \d{4}$/,
  // Brazil
  /^\(\d\d\) ?9?\d{4}-\d{4}$/,
  // Japan
  /^0[789]0-\d{4}-\d{4}$/,
  // Türkiye
  /^05\d\d \d{3} \d\d \d\d$/,
  // Japan
  /^0\d{1,3}-\d{2,4}-\d{4}$/,
  // New Zealand
  /^02\d \d{3} \d{3,4}$|^\(0[34679]\) ?\d{3} \d{4}$/,
  // South Africa
  /^0[678]\d \d{3} \d{4}$/,
  // Belgium
  /^04\d\d[ /]\d\d[ .]\d\d[ .]\d\d$/,
  // Portugal
  /^9[1236]\d \d{3} \d{3}$/,
  // Poland
  /^[5-8]\d\d[ -]\d{3}[ -]\d{3}$/,
  // Czechia
  /^[67]\d\d \d{3} \d{3}$/,
  // India
  /^[6-9]\d{4}[ -]\d{5}$/,
  // South Korea
  /^01[016-9]-\d{3,4}-\d{4}$/,
  // Switzerland
  /^07\d \d{3} \d\d \d\d$/,
];
