import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmail, mailboxOf, normaliseEmail } from '../../src/rules/email.ts';
import { suggestEmail } from '../../src/rules/email-suggestion.ts';
import { editDistance } from '../../src/rules/email-slips.ts';
import { realDomains } from '../../src/rules/mail-domains.ts';

const local = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const realDomain = fc.constantFrom(...realDomains);

describe('the e-mail of a person', () => {
  it.each([
    'ana@ipes.gov.co',
    'ana.maria+chat@correo.com.co',
    "o'h@a.co",
    ' ANA@GMAIL.COM ',
    'x@señal.co',
    '1@2.museum',
  ])('%s is accepted', (text) => {
    expect(checkEmail(text)).toEqual({ ok: true });
  });

  it.each([
    ['  ', 'email_missing'],
    ['ana', 'email_malformed'],
    ['ana@', 'email_malformed'],
    ['@gmail.com', 'email_malformed'],
    ['ana@gmail', 'email_malformed'],
    ['ana@gmail,com', 'email_malformed'],
    ['ana@gmail..com', 'email_malformed'],
    ['ana@-gmail.com', 'email_malformed'],
    ['ana@gmail.c', 'email_malformed'],
    ['ana@127.0.0.1', 'email_malformed'],
    ['.ana@gmail.com', 'email_malformed'],
    ['an..a@gmail.com', 'email_malformed'],
    ['ana ruiz@gmail.com', 'email_malformed'],
    ['ana@b@gmail.com', 'email_malformed'],
    ['añá@gmail.com', 'email_malformed'],
    ['ana@gmail.com\nBcc: otro@x.co', 'email_malformed'],
    [`${'a'.repeat(65)}@gmail.com`, 'email_malformed'],
    [`a@${'b.'.repeat(126)}co`, 'email_too_long'],
  ])('%j is refused: %s', (text, code) => {
    expect(checkEmail(text)).toMatchObject({ ok: false, code });
  });

  it('as the platform generates valid ones, is accepted up to 254 characters', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(checkEmail(email).ok).toBe(true);
      }),
    );
  });

  it('that is accepted has one @, no spaces and no line ends', () => {
    const near = fc.string({ unit: fc.constantFrom(...Array.from('ab@. \n\r,;<>"ñ-')) });
    fc.assert(
      fc.property(
        fc.oneof(
          near,
          near.map((text) => `a${text}@b.co`),
        ),
        (text) => {
          if (checkEmail(text).ok)
            expect(normaliseEmail(text)).toMatch(/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/);
        },
      ),
    );
  });

  it('keeps the person’s part as typed and folds the domain', () => {
    expect(normaliseEmail(' Ana.Ruiz@GMail.COM\n')).toBe('Ana.Ruiz@gmail.com');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseEmail(normaliseEmail(text))).toBe(normaliseEmail(text));
      }),
    );
  });
});

describe('a slip of the fingers in the e-mail', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.cmo', 'gmail.com'],
    ['gmail.com.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['gmai.con', 'gmail.com'],
    ['gmailcom', 'gmail.com'],
    ['gmail', 'gmail.com'],
    ['GMIAL.COM', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmal.com', 'hotmail.com'],
    ['hormail.con', 'hotmail.com'],
    ['hotmail.co', 'hotmail.com'],
    ['hotmial.es', 'hotmail.es'],
    ['outlok.com', 'outlook.com'],
    ['outloock.es', 'outlook.es'],
    ['yaho.com', 'yahoo.com'],
    ['yahoo.con', 'yahoo.com'],
    ['yaho.com.co', 'yahoo.com.co'],
    ['yahoo.con.co', 'yahoo.com.co'],
    ['iclou.com', 'icloud.com'],
    ['live.con', 'live.com'],
    ['empresa.con', 'empresa.com'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(suggestEmail(`Ana@${typed}`)).toBe(`Ana@${meant}`);
  });

  it.each([
    'ipes.gov.co',
    'putumayo.gov.co',
    'olive.com',
    'life.com',
    'uno.net.co',
    'hotmail.fr',
    'mail.co.uk',
    'hotel.com',
    'camail.co',
    'x.cm',
    'mailbox.org',
  ])('is not seen in %s', (domain) => {
    expect(suggestEmail(`ana@${domain}`)).toBeUndefined();
  });

  it('is never seen in a domain that is known', () => {
    fc.assert(
      fc.property(local, realDomain, fc.boolean(), (name, domain, shout) => {
        expect(suggestEmail(`${name}@${shout ? domain.toUpperCase() : domain}`)).toBeUndefined();
      }),
    );
  });

  it('keeps the person’s part, is a valid address and needs no second suggestion', () => {
    const misspelt = fc
      .tuple(realDomain, fc.nat(20), fc.constantFrom('', 'x', 'a', 'o'))
      .map(([domain, at, put]) => {
        const place = at % domain.length;
        return domain.slice(0, place) + put + domain.slice(place + 1);
      });
    fc.assert(
      fc.property(local, misspelt, (name, domain) => {
        const suggestion = suggestEmail(`${name}@${domain}`);
        if (suggestion === undefined) return;
        expect(suggestion.startsWith(`${name}@`)).toBe(true);
        expect(checkEmail(suggestion)).toEqual({ ok: true });
        expect(suggestEmail(suggestion)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is measured as a distance: none to itself, the same both ways, one for two letters swapped', () => {
    const short = fc.string({ unit: fc.constantFrom(...Array.from('abc')), maxLength: 8 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect([editDistance('gmial', 'gmail'), editDistance('gmai', 'gmail'), editDistance('', 'abc')]).toEqual([
      1, 1, 3,
    ]);
  });
});

describe('the mailbox behind an address', () => {
  it.each([
    ['Ana.Ruiz@Correo.CO', 'ana.ruiz@correo.co'],
    ['ana+chat+2@correo.co', 'ana@correo.co'],
    ['ana+@correo.co', 'ana@correo.co'],
    ['+57300@correo.co', '+57300@correo.co'],
    ['ana@ñandú.co', 'ana@xn--and-6ma2c.co'],
    ['sin arroba', 'sin arroba'],
  ])('%s is %s', (typed, mailbox) => {
    expect(mailboxOf(typed)).toBe(mailbox);
    expect(mailboxOf(mailbox)).toBe(mailbox);
  });
});
