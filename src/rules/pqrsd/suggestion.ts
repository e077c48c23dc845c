import { named, sure, whenTold, type Family } from '../cues/weigh.ts';
import { channelFor } from './channel.ts';
import { few, some } from './words.ts';

/** Endings of "que pusieran", "que abran", said of others; whoever asks about themselves says "que yo lleve". */
const WISHED = String.raw`\w+(?:ara|iera|aran|ieran|eran|aramos|ieramos|asen|iesen)`;
const IMPROVE =
  '(?:abran|amplien|pongan|coloquen|habiliten|hagan|mejoren|publiquen|implementen|instalen|cambien|manden|dejen|den|tengan|hubiera|haya|existiera|exista|permitan|faciliten|simplifiquen|avisen|organicen|revisen|capaciten|contraten|sean|fuera|fueran|incluyan|creen|quiten|atiendan|agreguen|envien|traigan|lleven|expliquen|usen|reciban|unifiquen|actualicen|aumenten|extiendan|consideren|piensen|incluyeran|pueda|puedan|pudiera|pudieran|pudieramos|se \\w+)';

export const SUGGESTION: Family<'suggestion'> = {
  kind: 'suggestion',
  cues: [
    channelFor('(?:sugerencias?|felicitacion(?:es)?)'),
    named(
      String.raw`(?:quiero|quisiera|deseo|para|puedo|queria|poder|me gustaria|vengo a) (?:dejar|dar|hacer|poner|presentar|enviar|mandar|plantear|aportar)(?:les|le)? (?:una |un |mi |unas |alguna |la )?(?:sugerencia|felicitacion|recomendacion|propuesta|idea|opinion|iniciativa|reconocimiento|observacion)(?:es|s)?(?! de (?:negocio|trabajo|emprendimiento|empleo))`,
      String.raw`(?:quiero|quisiera|deseo|quisiera|me permito|puedo|para|queria|me gustaria) (?:sugerir|felicitar|proponer|recomendar|aconsejar|opinar|reconocer)(?:l[eoa]s?)?`,
      String.raw`(?:felicito|felicitamos|felicitaciones)(?: \w+){0,3} (?:a|al|para)(?! (?:mi|tu))`,
      String.raw`(?:sugiero|sugerimos|propongo|proponemos|recomiendo|recomendamos|recomendaria|aconsejo|sugeriria|propondria|sugerencia|propuesta|recomendacion|consejo|idea|peticion)(?: es| seria)? que(?! me (?:sug|recom))`,
      String.raw`(?:les|le|yo) (?:sugiero|propongo|recomiendo|recomendaria|sugeriria|aconsejo)`,
      String.raw`sugiero|propongo|sugerimos|proponemos`,
      String.raw`mi (?:humilde |sugerencia|recomendacion|propuesta|opinion|idea)(?:sugerencia |opinion |idea )? ?(?:es|seria|va|para|respetuosa)`,
      String.raw`(?:una|otra|como) (?:sugerencia|recomendacion|idea|propuesta)(?! de (?:negocio|trabajo))(?: respetuosa| constructiva)? (?:para|es|seria|que|pongan|podrian|por|hagan|abran|seria|no|si|a ver)`,
      String.raw`(?:una|como|va una|otra) (?:sugerencia|recomendacion respetuosa|critica constructiva|idea seria)`,
      String.raw`(?:una|otra|va una|les tengo una) (?:idea|propuesta) (?:usar|hacer|poner|abrir|que|para (?:la|el|los|las)|pongan|si|ustedes|cambiar|crear|mandar)`,
      String.raw`(?:funcionaria|quedaria|serviria|iria|saldria|seria|rendiria|caeria) (?:mucho )?(?:mejor|mas (?:facil|rapido|practico|comodo|ordenado|agil)) (?:si|que|con)`,
      String.raw`(?:tengo|traigo|tenemos|se me ocurre|se me ocurrio) (?:una|unas|varias|algunas) (?:idea|propuesta|sugerencia|recomendacion|observacion)(?:es|s)?(?! de (?:negocio|emprendimiento|empresa|producto|trabajo))`,
      String.raw`se me ocurre que`,
      String.raw`(?:sugerencia|recomiendo|recomendaria|propongo|sugiero|propuesta)(?: a (?:la|el|los) \w+| al \w+| les?)? (?:\w+ar|\w+er|\w+ir)(?= )`,
    ),
    sure(
      String.raw`(?:seria|fuera|estaria|quedaria|vendria|resultaria|caeria|veria) (?:muy |mas |super |bien |tan |de gran )?(?:bueno|bien|buena|buenisimo|ideal|mejor|chevere|util|ayuda|importante|excelente|conveniente|interesante|bacano|justo|practico|rico|facil|lindo|genial|necesario|oportuno|provechoso|buena idea|una buena idea|gran ayuda|maravilloso|agradable|comodo|pertinente|de mucha ayuda)${few} (?:que|si|poder) (?:(?:el|la|los|las|en|para|por|al|del?|ustedes|el ipes|alguien|tambien|los|uno|hubiera|haya|existiera|tuvieran|se|nos|les?|no|cada|dieran|siempre)(?: \w+){0,4} )?(?:${WISHED}|${IMPROVE}|hiciera|pusiera|tuviera|abriera|diera|mandara|permitiera|implementara|publicara)`,
      String.raw`(?:seria|fuera|estaria) (?:muy |mas |super )?(?:bueno|ideal|chevere|util|bacano|excelente|mejor|interesante|importante|conveniente) (?:tener|contar con|ampliar|abrir|poner|habilitar|crear|hacer (?:mas|un|una)|implementar|incluir|mejorar|publicar|un|una|mas|otro|otra)`,
      String.raw`(?:seria|fuera|estaria|que) (?:muy |mas |super |tan )?(?:bueno|ideal|chevere|util|bacano|excelente|interesante|mejor) (?:que hubiera|que haya|que existiera|si hubiera|hubiera)`,
      String.raw`que (?:bueno|chevere|bien|bacano|rico|lindo) (?:seria|fuera|que (?:pusieran|hicieran|abrieran|hubiera|tuvieran|dieran))`,
      String.raw`(?:convendria|valdria la pena|ayudaria(?: mucho)?|serviria(?: mucho)?|facilitaria(?: mucho)?|deberia pensarse en|urge) (?:que|si|mas|un|una)`,
    ),
    sure(
      String.raw`(?:deberian|debieran|tendrian que|habria que|tienen que|debian|deben) (?:de )?(?:\w+ )?(?:abrir|ampliar|poner|colocar|habilitar|hacer|mejorar|publicar|implementar|instalar|cambiar|mandar|dejar|dar|tener|permitir|facilitar|avisar|organizar|revisar|capacitar|contratar|ser|incluir|crear|quitar|atender|agregar|enviar|traer|llevar|explicar|usar|recibir|actualizar|aumentar|considerar|pensar|arreglar|ofrecer|promover|buscar|apoyar|pintar|priorizar|existir|haber|llamar|escribir|responder|estar)\w{0,3}`,
      String.raw`(?:deberian|debieran) \w+r(?:les|los|las|le|lo|la|se)?`,
      String.raw`(?:deberia|debiera) (?:haber|existir|ser (?:mas|menos|posible)|estar (?:mas|en|disponible)|tener (?:mas|un|una)|abrir|hacer (?:mas|un|una|el)|implementar|permitir|ofrecer|poner|publicar|funcionar)`,
      String.raw`podrian (?:\w+ )?(?:abrir|ampliar|poner|colocar|habilitar|hacer (?:mas|un|una|el|los)|mejorar|publicar|implementar|instalar|cambiar (?:el|la|los)|pensar en|considerar|tener en cuenta|incluir|crear|capacitar|organizar|aumentar|extender|contratar)`,
      String.raw`por que (?:no|mas bien no|mejor no) (?:(?:le|les|lo|la|los|las|nos|se) )?(?:hacen|ponen|colocan|mandan|publican|habilitan|amplian|crean|implementan|cambian|instalan|organizan|usan|ofrecen|incluyen|aprovechan|contratan|piensan|dejan|permiten|unen|abren (?!hoy|ayer)|atienden (?!hoy|ayer)|dan (?:el|la|los|las|cursos|mas|un|una)|traen|sacan|montan)`,
      String.raw`(?:mejor|mas bien) (?:pongan|hagan|abran|cambien|den|dejen|manden|publiquen|usen|coloquen)`,
    ),
    whenTold(
      String.raw`(?:yo|nosotros) (?:pondria|haria|cambiaria|abriria|mejoraria|quitaria|propondria|agregaria|diria|ampliaria|crearia|organizaria|aprovecharia)`,
      String.raw`(?:se )?(?:acabaria|evitaria|ahorraria|mejoraria|agilizaria|facilitaria|ayudaria|solucionaria|organizaria|reduciria|descongestionaria|beneficiaria|alcanzaria|rendiria)(?:n|mos)?`,
      String.raw`(?:hay que|toca|habria que|falta|pueden|hace falta|deben) (?:hacer|poner|abrir|mejorar|cambiar|capacitar|dar|crear|pensar|organizar|ampliar|publicar) (?:mas|mejor|un|una|algo|los|las|en)`,
      String.raw`(?:que|nada) les cuesta \w+[aei]r`,
      String.raw`les falta(?! (?:el|mi) )`,
    ),
    sure(
      String.raw`ojala (?:\w+ ){0,4}(?:${WISHED}|${IMPROVE}|hiciera|abriera|pusiera|tuviera)`,
      String.raw`(?:me|nos|les|a uno le|le|nos) (?:gustaria|encantaria|agradaria|serviria|convendria|ayudaria) (?:mucho )?(?:a \w+ )?que (?!me |yo )(?:\w+ ){0,4}(?:${WISHED}|hubiera|existiera|hiciera|pusiera|fuera)`,
      String.raw`(?:y si|que tal si) (?:(?:mejor|ustedes|ademas|tambien) )?(?:se )?(?:${WISHED}|hacen|ponen|abren|mandan|crean|arman|implementan|habilitan|dejan|usan)`,
      String.raw`si (?:\w+ ){0,3}${WISHED}${some}(?: \w+){0,6} (?:seria|habria|iria|iriamos|ahorraria|evitaria|ayudaria|mejor|alcanzaria|vendria)\w*`,
      String.raw`(?:hace|hacen|haria|harian|le|les) falta(?:n|ria|rian)? (?:un|una|mas|unos|unas|poner|mejorar|que (?:pong|hag|abr|mejor)\w+|mejor)(?! requisito| documento| papel)`,
      String.raw`falta(?:n|ria|rian)? (?:mas )?(?:sillas?|baños?|señalizacion|personal|ventilacion|rampas?|avisos?|informacion en|publicidad|canecas|iluminacion|sombra|agua|enchufes)`,
      String.raw`para (?:mejorar|agilizar|hacer mas|facilitar)${some} (?:servicio|atencion|chat|pagina|tramite|fila|feria|plaza|programa|proceso|oficina|sistema)s? (?:podrian|seria|pongan|deberian|hagan|les|yo|propongo|sugiero|hace|un|habria|ojala)`,
      String.raw`(?:pongan|amplien|habiliten|coloquen|abran|hagan|mejoren|publiquen|implementen|instalen|programen|contraten|aumenten) (?:mas|un|una|unos|unas|otro|otra|mejor|la|el|los|las|baños|sillas|cursos|ferias|rampas)(?! (?:favor))`,
    ),
  ],
};
