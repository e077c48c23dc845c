import fc from 'fast-check';

const point = fc.oneof(
  fc.constantFrom(
    ...Array.from(
      'aeñÑnu .¿?#@\t\r\n\u00a0\u0301\u0303\u200b\u200d\u2028\ufe0f\u{1f468}\u{1f3fd}\u{1f1e8}\u{1f1f4}',
    ),
  ),
  fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCodePoint(code)),
  // Lone surrogates too.
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

/** Anything that may come from a keyboard, a paste or an attack. */
export const anyText = fc.string({ unit: point, maxLength: 30 });
