import { perhaps, sure, whenTold, type Family } from '../cues/weigh.ts';
import { channelFor } from './channel.ts';
import { JUDGEMENT, MISTREATED, NAMED_COMPLAINT, RUDE_PERSON } from './discontent.ts';
import { SERVANT } from './words.ts';

/** What whoever tells it was told, asked or given in the ordinary course of things. */
const ORDINARY =
  '(?:dijo que|dicen que|dice que (?:debo|tengo|si|hay|los|el)|mando|mandaron|recomend\\w+|expli\\w+|inform\\w+|indic\\w+|ayud\\w+|llam(?:o|aron) (?:para|a|de)|pidio (?:el|la|los|las|que|un|una)|amabl\\w+|gracias|atiende|excelente|queda en|trabaja en|hizo la visita|hace las visitas|fue bien|bien|sug\\w+|aviso que|entrego (?:el|la|los|las)|esta en)';

/** A servant and what they did: people do not tell it to praise the procedure. */
const TOLD_OF_A_SERVANT = whenTold(
  String.raw`(?<!(?:hablar con|cita con|dijo|mando|recomendo|soy|para|busco|como) (?:el |la |los |las |un |una )?)${SERVANT}(?! (?:\w+ ){0,4}${ORDINARY})(?: \w+){0,4} (?:me|nos|le|les|no|ni|se|uno|y|sin|siempre|nunca|nadie|cobr\w+|pid\w+|llega|lleg\w+ (?:borrach|tarde|tomad)\w*|hizo|deja|dejo|met\w+|anda\w*|tom\w+|contrata|hacen|tumb\w+|quit\w+|bot\w+|us\w+|vend\w+|habl\w+|solo) \w+`,
);

/** Day after day: once is an accident, and may be asked about. */
const LATE = whenTold(
  String.raw`(?:abren?|llegan?|atienden?|cierran?|salen?|empiezan?|contestan?|se van?)(?: \w+)? (?:tarde|antes de (?:la hora|tiempo)|temprano|cuando (?:quieren?|les da|le da))(?: \w+){0,2} (?:todos los|todas las|siempre|a diario|cada|diario|seguido|toda la)`,
  String.raw`(?:todos los dias|todas las mañanas|todas las veces|siempre|cada (?:dia|mañana|vez))(?: \w+){0,4} (?:abren?|llegan?|atienden?|cierran?)(?: \w+)? (?:tarde|antes de (?:la hora|tiempo)|cuando (?:quieren?|les da|le da))`,
);
const REPORTED = sure(
  String.raw`(?:quiero|quisiera|deseo|necesito|vengo a|voy a|me permito) (?:hacer|poner|dejar|presentar|pasar) (?:el |un |mi |este |una )?(?:reporte|anotacion|observacion negativa)(?! (?:de|del?) (?:pago|venta|ventas|novedad|perdida|asistencia|cedula|robo))`,
);

export const COMPLAINT: Family<'complaint'> = {
  kind: 'complaint',
  cues: [
    NAMED_COMPLAINT,
    channelFor('(?:quejas?|inconformidad(?:es)?)'),
    MISTREATED,
    JUDGEMENT,
    ...RUDE_PERSON,
    perhaps(SERVANT),
    TOLD_OF_A_SERVANT,
    LATE,
    REPORTED,
  ],
};
