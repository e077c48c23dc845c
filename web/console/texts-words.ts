import type { PersonalDataKind } from '../../src/rules/personal-data/passage.ts';
import type { Hint } from '../../src/rules/hints.ts';

/** What the console says about the words of both sides. */
export const wordsTexts = {
  check: {
    title: 'Revise el mensaje antes de enviarlo',
    message: 'Así saldría el mensaje, con los datos señalados:',
    law: 'Los datos personales se protegen por la Ley 1581 de 2012; divulgarlos sin autorización puede ser delito (Ley 1273 de 2009). Si lo envía, queda en el registro qué clase de dato fue y por qué salió.',
    abuse: 'Sus palabras pueden ser irrespetuosas. Le sugerimos escribirlas de otra manera.',
    mark: (kind: string, words: string) => `${kind} «${words}»: ¿por qué puede enviarse?`,
    notPersonal: 'No es un dato personal',
    samePerson: 'Dato de la misma persona',
    unmarked: 'Diga de cada documento, tarjeta o cuenta por qué puede enviarse, o corrija el mensaje.',
    send: 'Enviar de todos modos',
    fix: 'Corregir',
    others: (list: string) => `También se señala: ${list}.`,
  },
  kinds: {
    identity: 'Documento de identidad',
    nit: 'NIT',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    card: 'Tarjeta',
    account: 'Cuenta',
    address: 'Dirección',
    password: 'Clave',
  } satisfies Record<PersonalDataKind, string>,
  hints: {
    abuse: 'Posible trato irrespetuoso',
    pqrsd: 'Parece una PQRSD',
    threat: 'Posible amenaza',
    life: 'Palabras de riesgo',
    violence: 'Palabras de riesgo',
    emergency: 'Posible emergencia',
  } satisfies Record<Hint, string>,
  risk: {
    title: 'Palabras de riesgo o de emergencia',
    why: {
      threat: 'Lo escrito puede ser una amenaza. Avise a quien supervisa.',
      life: 'Lo escrito hace pensar que alguien puede hacerse daño. Responda con calma y oriéntelo.',
      violence: 'Lo escrito habla de violencia o de amenazas contra una persona.',
      emergency: 'Lo escrito habla de una emergencia.',
    },
    help: 'Nada se envía por sí solo. Estas líneas las revisa y corrige la entidad en «Textos».',
    insert: 'Insertar las líneas',
    hide: 'Ocultar aviso',
  },
  pqrsd: {
    hint: 'Parece una petición, queja, reclamo, sugerencia o denuncia. Con «Remitir a PQRSD» le entrega el canal para presentarla.',
    title: 'Remitir a PQRSD',
    help: 'Este mensaje se envía a la persona y el registro guarda que se le remitió. Puede corregirlo antes.',
    message: 'Mensaje',
    done: 'Se remitió a PQRSD.',
  },
  filter: {
    label: 'Hecho',
    any: 'Cualquiera',
    personal_data: 'Datos personales',
    pqrsd: 'Remisión a PQRSD',
  },
  settings: {
    title: 'Datos personales y respeto',
    help: 'Rige lo que escriben quienes atienden y la ciudadanía, en el chat y en las consultas que se dejan.',
    refuse: 'Quien atiende no puede enviar documentos, tarjetas ni cuentas sin decir por qué',
    mask: 'Ocultar las tarjetas, cuentas y claves que escribe la ciudadanía',
    abuse: 'Palabras irrespetuosas',
    abuseChoices: { warn: 'Se avisan antes de enviar y se señalan', refuse: 'No se dejan enviar' },
  },
};
