import { describe, expect, it } from 'vitest';
import { pqrsdIn } from '../../src/rules/pqrsd.ts';
import { riskIn } from '../../src/rules/risk.ts';

describe('lo que no se atiende por este medio', () => {
  it.each([
    ['petition', 'Quiero presentar un derecho de petición'],
    ['petition', 'necesito radicar una petición a la Gobernación'],
    ['complaint', 'Quiero poner una queja contra un funcionario'],
    ['complaint', 'vengo a quejarme del servicio'],
    ['complaint', 'me quejo por la demora'],
    ['claim', 'Quiero hacer un reclamo por el cobro'],
    ['claim', 'Interpongo reclamación por el local'],
    ['suggestion', 'quisiera dejar una sugerencia'],
    ['suggestion', 'Quiero felicitar a la señora Rosa'],
    ['denunciation', 'Necesito denunciar que me quitaron el puesto'],
    ['denunciation', 'un funcionario me pidió plata por el kiosco'],
    ['denunciation', 'Denuncio a mi vecino por invadir el espacio'],
    ['filing', 'quiero radicar unos documentos'],
    ['filing', 'como puedo enviarles mis papeles'],
  ])('%s: %s', (kind, text) => {
    expect(pqrsdIn(text)).toBe(kind);
  });

  it.each([
    '¿Cuál es el horario de atención?',
    'Necesito saber los requisitos para un kiosco',
    '¿En qué va mi derecho de petición radicado en octubre?',
    'Quiero consultar el estado de mi queja',
    'Buenos días, ¿dónde queda la oficina?',
    'El documento que debo llevar es la cédula',
    'Solicito información del subsidio',
    'me gustaría saber si hay ferias en diciembre',
    'Hago arepas y quiero un puesto',
    'gracias por su respuesta',
  ])('no lo es: %s', (text) => {
    expect(pqrsdIn(text)).toBeUndefined();
  });
});

describe('palabras de riesgo', () => {
  it.each([
    ['threat', 'los voy a matar'],
    ['threat', 'yo sé dónde vive usted'],
    ['threat', 'le voy a partir la cara'],
    ['threat', 'la espero a la salida'],
    ['threat', 'me las va a pagar'],
    ['life', 'Ya no quiero vivir'],
    ['life', 'me quiero morir'],
    ['violence', 'mi esposo me pega'],
    ['violence', 'estoy amenazada y no sé qué hacer'],
    ['violence', 'soy víctima de violencia intrafamiliar'],
  ])('%s: %s', (risk, text) => {
    expect(riskIn(text)).toBe(risk);
  });

  it.each([
    'me estoy muriendo del calor',
    'voy a pagar la factura',
    'vamos a vivir en Mocoa',
    'el puesto se va a quemar con este sol',
    '¿dónde trabaja la señora Rosa?',
    'los voy a llamar mañana',
    'le voy a dar los datos',
    'la bomba de gasolina',
  ])('ninguno: %s', (text) => {
    expect(riskIn(text)).toBeUndefined();
  });
});
