import { IS, NAMED } from './password-names.ts';

/** "la clave del correo"; shorter than that of the plain patterns, for the sake of their size. */
const OF = String.raw`(?:\s{1,2}(?:del?|para|la|el|mi|su|al|en)\s{1,2}[a-zñ]{1,20}(?![^\s,.:;=()])){0,2}`;

/** It has a digit or a sign: a word of the sentence does not. */
const SECRET = String.raw`["'“«]?((?=\S{0,39}[\d#@*!_+&$])\S{4,40})`;
const VERB_OF_PUTTING =
  '(?:puse|puso|pusimos|pusieron|pongo|coloque|coloco|deje|dejo|tengo|tenia|uso|usaba|usa|escogi|elegi|invente|registre)(?:le|les)?';
const CHANGED = '(?:cambi|actualic|actualiz|renov|modifi|reemplac|reemplaz|restablec|reinici)[a-z]{1,6}';
/** What people make a password of. */
const REMEMBERED_BY =
  '(?:año|fecha|cumpleaños|cumple|dia|mes|numero|nombre|apellido|apodo|ultim[oa]s?|primer[oa]s?|cedula|placa|edad|equipo|perr[oa]|gat[oa]|hij[oa]|mama|mism[oa]|palabra|apartamento|puesto)';

/** Told in passing: each must look like a secret besides. */
export const TOLD = [
  // "le puse de clave el año q nací 1962", "tengo como contraseña Lucas.33".
  String.raw`\b${VERB_OF_PUTTING}\s{1,2}(?:de|como|por|en)\s{1,2}(?:(?:la|mi)\s{1,2})?${NAMED}(?![a-zñ])[^.;?!\n]{0,50}?\s${SECRET}`,
  // "de clave uso la fecha de mi matrimonio 140299".
  String.raw`\b(?:de|como)\s{1,2}${NAMED}\s{1,2}(?:le\s{1,2})?${VERB_OF_PUTTING}(?![a-zñ])[^.;?!\n]{0,50}?\s${SECRET}`,
  // "cambié la clave por vendedor.feliz9"; "en 2024" is when, not what.
  String.raw`\b${CHANGED}\s{1,2}(?:la|el|mi|su)\s{1,2}${NAMED}(?![a-zñ])${OF}\s{1,2}(?:a|por|como|con)\s{1,2}(?:la\s{1,2})?${SECRET}`,
  // "me llegó el código 4821"; of an inscription it is a number of papers.
  String.raw`\b(?:me\s(?:llego|mandaron|enviaron|salio|dio|aparecio)|recibi)\s(?:el|este|un|ese)\scodigo\s(\d{4,8})(?!\d|\sde\s(?!verif|acces|confirm|segur))`,
  // "el pin que me pide el cajero lo cambié a 9162".
  String.raw`\b${NAMED}(?![a-zñ])[^.;?!\n]{0,60}?\s(?:${CHANGED}|deje|dejo|puse|pusieron)\s{1,2}(?:a|por|como|con)\s{1,2}${SECRET}`,
  // "digite 7412 en la clave", "pruebe con 98760 que era mi clave vieja".
  String.raw`\b(?:digit|escrib|pong|prueb|ingres|marqu|us|tecle|met|intent)[a-z]{1,4}\s{1,2}(?:(?:con|el|la|ahi|aqui|alla|usted)\s{1,2}){0,3}(\d{4,8})(?!\d)[^.;?!\n\d]{1,30}?\b${NAMED}(?![a-zñ])`,
  // "un token de seis números 809131".
  String.raw`\b${NAMED}(?![a-zñ])[^.;?!\n\d]{0,30}?\b(?:numeros|digitos|cifras|letras|caracteres)\s{0,2}[,:]?\s{1,2}(?:que\s{1,2})?(?:(?:es|son|el|la)\s{1,2}){0,2}((?=\S{0,39}\d)\S{4,40})`,
  // "les dejo mi contraseña, Zapatilla.44, para que…".
  String.raw`\b(?:mi|su|la|el)\s{1,2}${NAMED}(?![a-zñ])${OF}\s?[,(]\s{0,2}["'“«]?((?=\S{0,39}[\d#@*!_+&$])(?:\S{3,40}[,.;)](?=\s|$)|\S{4,40}$))`,
  // "mi clave son los últimos de mi cédula 4821", "la clave es el nombre de mi perro Toby2019".
  String.raw`\b(?:mi|la|su|de)\s{1,2}${NAMED}(?![a-zñ])${OF}\s{1,2}(?:es|son|era|eran|seria)\s{1,2}(?:con\s{1,2})?(?:el|la|los|las|mi|mis)\s{1,2}(?:[a-zñ]{1,12}\s{1,2})?${REMEMBERED_BY}(?![a-zñ])[^.;?!\n\d]{0,50}?[\s,:]${SECRET}`,
].map((source) => new RegExp(source, 'g'));

/** "token 918 334", "clave: 48 21": digits as they are read aloud. */
export const GROUPED = new RegExp(
  String.raw`\b${NAMED}(?![a-zñ])${OF}${IS}(?=(?:\d[ -]?){4,8}(?![\d-]| \d))(\d{1,4}(?:[ -]\d{1,4}){1,7})(?!\s?(?:pesos|mil|de|[ap]\.?m|personas|veces|años|dias)(?![a-zñ]))`,
  'g',
);

const SPOKEN =
  '(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[a-z]{4,6}|veint[a-z]{1,8}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)';
/** "mi pin es cuatro ocho dos uno", "la clave es veintiuno cuarenta y cinco": two numbers at least. */
export const SPELT = new RegExp(
  String.raw`\b${NAMED}(?![a-zñ])${OF}${IS}(${SPOKEN}(?:,?\s{1,2}(?:y\s)?${SPOKEN}){1,7})(?!\s{1,2}(?:veces|letras|digitos|numeros|caracteres|dias|personas|o)(?![a-zñ])|[a-zñ])`,
  'g',
);

/** "entré con mi contraseña miperritolucas": no word is so long and ends so. */
export const LONG_WORD = new RegExp(
  String.raw`\b(?:con|pongo|puse|uso|escribo|digito|meto|ingreso)\s{1,2}(?:mi|la)\s{1,2}${NAMED}\s{1,2}["'“«]?([a-zñ]{11,30})(?![a-zñ])`,
  'g',
);
export const GRAMMAR = /(?:al|mente|cion|ciones|dad|ando|iendo|aron|ieron|aban|ales)$/;
