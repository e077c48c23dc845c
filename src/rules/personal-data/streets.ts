// Every run of spaces is bounded: a thousand of them must not make a pattern look a million times.
const WAY =
  '(?:calle|call|cll|clle|cle|cl|carrera|carera|karrera|carr|crr|crra|cra|krra|kra|cr|kr|avenida|avda|ave|av|ac|ak|transversal|transv|tranv|trans|trv|tv|diagonal|diag|dg|autopista|autop|aut|circunvalar|pasaje|callejon|peatonal)';
/** `Cra.`, `Avenida Calle`. */
const STREET = String.raw`\b(?:(?:avenida|avda|ave|av)\.?\s{1,2}(?:calle|cll|cl|carrera|cra|kra|kr)|${WAY})(?![a-zñ])\.?\s{0,3}`;
/** "137 A", "22A", "45AA": never the words that follow a number. */
const LETTERS = String.raw`(?:(?!(?:de|no|al|la|el|es|km)(?![a-zñ]))[a-z]{1,2}(?![a-zñ])|\s(?![yoeu](?![a-zñ]))[a-z](?![a-zñ]))?`;
const SIDE = String.raw`(?:\s?(?:sur|norte|este|oeste|occidente|oriente)(?![a-zñ]))?`;
const REST = String.raw`${LETTERS}(?:\s?bis(?![a-zñ])${LETTERS})?${SIDE}`;
/** "4ta", "1a", "45A sur". */
const CORNER = String.raw`\d{1,3}(?!\d)(?:(?:ra|er|da|do|ta|to|ma|mo|va|vo|na|no)(?![a-zñ])|[°ª])?${REST}`;
const SPOKEN = String.raw`(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\sy\s[a-z]{3,6})?|once|doce|trece|catorce|quince|dieci[a-z]{3,6}|veint[a-z]{1,8}|cien(?:to\s[a-z]{3,9})?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?![a-zñ])`;
/** "Avenida Boyacá", "carrera séptima", "avenida 1 de mayo", "autopista sur". */
const NAME = String.raw`(?:\d{1,2}[°º]?\sde\s)?(?!(?:entre|con|hasta|desde|sobre|frente|por)(?![a-zñ]))[a-zñ]{2,20}(?:\s(?!(?:entre|con|hasta|desde|numero|num|nro|no)(?![a-zñ]))[a-zñ]{2,20}){0,4}`;
const HASH = String.raw`(?:#|n[o°º.]{1,2}\s|n[o°º]\.?(?=\s?\d)|nro\.?|num\.?|numero|nr\.?)`;
/** `#`, `No.`, `numero`. */
const SIGNED = String.raw`\s{0,3},?\s{0,3}${HASH}\s{0,3}`;
const SIGN = String.raw`\s{0,3},?\s{0,3}(?:${HASH}|con)?\s{0,3}`;
const DASH = String.raw`\s{0,3}(?:-|–|—|guion|raya)\s{0,3}`;
const LAST = String.raw`\d{1,3}(?!\d)${REST}`;
/** After "calle 13 8 30" an hour, a telephone or a sum may go on. */
const NO_MORE = String.raw`(?![ -]?\d|\s?(?:[ap]\.? ?m\b|%|años|dias|pesos|mil\b|horas|metros)|:\d)`;
const CROSSING = String.raw`\d{1,3}(?!\d)${REST}`;
/** "calle 13 8 a 5" are hours; "cr 11 este 38 a 16 sur" is a door. */
const NO_HOURS = String.raw`(?!\d{1,2}\sa\s\d{1,2}(?!\d|\s(?:sur|norte|este|oeste)))`;

/** A street, the one it crosses and a door: complete by itself. */
export const WHOLE_ADDRESSES = [
  // `Calle 26 # 13-19`, `Cra. 7 No. 6-91 Sur`, `Kr 3 Este 5 12`, `carrera 4ta numero 15 guion 22`.
  String.raw`${STREET}${CORNER}(?:${SIGNED}|${SIGN}${NO_HOURS})${CROSSING}(?:${DASH}|\s{1,3}(?=\d{1,3}${NO_MORE}))${LAST}`,
  // `Av. Boyacá # 72-10`, `Autopista Sur # 57-21`; without a sign or a dash it is "avenida Jiménez entre 7 y 10".
  String.raw`${STREET}${NAME}(?:${SIGNED}${CROSSING}(?:${DASH}|\s{1,3})|\s{1,3}(?:con\s)?${CROSSING}${DASH})${LAST}`,
  // `carrera cuarta número quince guion veintidós`.
  String.raw`${STREET}(?:${SPOKEN}|\d{1,3}${REST}|${NAME})${SIGNED}(?:${SPOKEN}|\d{1,3}${REST})${DASH}(?:${SPOKEN}|\d{1,3})${SIDE}`,
  // `Circular 4 # 70-23` is a street of Medellín; "circular 100-004-2024" is a document.
  String.raw`\b(?:circular|circ)\.?\s{0,3}${CORNER}${SIGNED}${CROSSING}(?:${DASH}|\s{1,3})${LAST}`,
].map((source) => new RegExp(source, 'g'));

/** `carrera 5 con calle 9`, `calle 5 # 12`: a place of everybody, unless a door of it is named. */
export const CORNERS = new RegExp(
  String.raw`${STREET}(?:${CORNER}(?:(?:\s(?:con|y|esquina)\s|${SIGNED})(?:${STREET})?${CORNER})?(?:\sesquina)?|${NAME}${SIGNED}${CROSSING})`,
  'g',
);
