import { anyOf } from '../cues/weigh.ts';

const MATTER =
  '(?:peticion|peticiones|derechos? de peticion|queja|quejas|reclamo|reclamos|reclamacion|pqrs?d?|pqrsdf?|sugerencia|denuncia|denuncio|recurso|radicado|tutela|solicitud|documento|documentos|papeles|carta|oficio|apelacion)';

/**
 * What only asks about a matter that was filed already, or what such a thing is: a question like any other. It is taken
 * out of the text, so that the rest is heard.
 */
const NEWS = anyOf(
  [
    String.raw`(?:que (?:es|son|significa|quiere decir)|diferencias? entre|cual es la diferencia|en que consiste)(?: \w+){0,3} ${MATTER}(?: y(?: \w+)? ${MATTER})?`,
    String.raw`(?:cuant|que)\w{0,2} (?:dias|tiempo|plazo|tarda|demora|se demora)(?: \w+){0,6} ${MATTER}`,
    String.raw`(?:cuant[oa]s?|que tanto)(?: (?:dias|tiempo|horas))?(?: (?:se|me|le|es que))? (?:demoran?|tardan?|toma|dura)(?: (?:en|la|el|los|las|un|una|eso|esto))?(?= |$)`,
    String.raw`(?:cuando|se demora|demora)(?: \w+){0,4} (?:responden|contestan|respuesta)(?: \w+){0,4} ${MATTER}`,
    String.raw`ya (?:lo |la |los |las )?(?:radique|(?<!(?:la|el|lo|del|por) )presente|puse|envie|interpuse|hice|entregue|mande)(?: \w+){0,2} ${MATTER}`,
    String.raw`${MATTER}(?: \w+){0,2} (?:que )?(?:ya )?(?:puse|radique|presente|interpuse|hice|envie|mande|radicamos|presentamos|me dieron)`,
    String.raw`(?:puse|radique|(?<!(?:la|el|lo|del|por) )presente|interpuse|hice|envie)(?: \w+){0,2} ${MATTER}(?! y (?:nada|nadie|no))`,
    String.raw`(?:como va|en que va|que paso con|estado de|estado del|seguimiento a|seguimiento de|consultar|consulto|averiguar|numero de|respuesta a|respuesta de|respuesta del|respuesta al|saber de|hay respuesta)(?: \w+){0,4} ${MATTER}(?! (?:para|a) )(?: radicad[oa])?`,
    String.raw`(?:no tengo|sin|ningun|ninguna)(?: ninguna?| nada de)? (?:queja|quejas|reclamo)`,
    String.raw`(?:hijo|hija|niñ[oa]|bebe|mama|papa|abuel[oa]|perro)(?: \w+){0,2} se queja`,
    String.raw`(?:(?:leyo|lei|vi|dijeron|denunciaron|salio|sale) (?:\w+ )?en (?:el|la|las|los) (?:noticia|noticiero|prensa|radio|periodico|television|tele)s?)(?: \w+){0,8}`,
    String.raw`(?:el|la|un|una) ${MATTER} (?:tiene|vale|cuesta|sirve|se|es|necesita|debe|lo|la|puede)`,
    String.raw`proyecto de ley(?: \w+){0,4}`,
    String.raw`(?:que|cuales|cual|cuantos|los|las) (?:documentos?|papeles|documentacion|formularios?|soportes|requisitos|anexos)(?: \w+){0,2} (?:debo|tengo que|hay que|toca|se deben?|necesito|piden|debe uno|puedo|se necesitan?|son|me piden)(?: (?:entregar|presentar|llevar|adjuntar|anexar|radicar|mandar|enviar|aportar|subir|dejar))?`,
    String.raw`(?:descarg|encuentr|consigu|baj|diligenci|llen)\w{1,3}(?: \w+){0,3} (?:formato|formulario)(?: de solicitud)?`,
    String.raw`ya (?:me |nos |le |les )?(?:respondieron|contestaron|llego|resolvieron|dieron|solucionaron|salio)(?: \w+){0,4} ${MATTER}`,
    String.raw`(?:hay que|toca|tengo que|debo|me toca|debe uno|necesito) llevar|cartas? (?:de recomendacion|laboral|de trabajo|de presentacion|de invitacion)`,
    String.raw`reclamo de (?:la |el |mi |las |los )?(?:pension|subsidio|herencia|giro|paquete|equipaje|premio|mesada|cesantias|seguro)`,
    String.raw`(?:me|nos) radique en|(?:estoy|estamos|vivo|esta) radicad[oa]s? en|radicarme en|linea anticorrupcion`,
    String.raw`por perdida de (?:documentos|la cedula|cedula)`,
  ],
  'g',
);

/** As they sound: "quejita", "reclamito", "sugerencita". */
const SMALL = /\b(kej|reklam|denuns)it([ao]s?)\b/g;
const FULL: Record<string, string> = { kej: 'kej', reklam: 'reklam', denuns: 'denunsi' };

export const withoutNews = (heardText: string): string =>
  heardText
    .replace(SMALL, (_, stem: string, end: string) => `${FULL[stem] ?? stem}${end}`)
    .replace(NEWS, ' algo ');
