import { named, perhaps, sure, whenTold, type Family } from '../cues/weigh.ts';
import { channelFor } from './channel.ts';
import { OFFICE, SERVANT } from './words.ts';

const PLACES =
  '(?:cupo|puesto|kiosco|modulo|local|locale|ficha|turno|subsidio|mercado|ayuda|lote|cargo|contrato|firma|certificado|carne|permiso|licencia|caseta|casa|vivienda|carpa|escritura|cita|tarjeta|formulario|bono|espacio)e?s?';
const PUBLIC_GOOD =
  '(?:plata|recurso|mercado|ayuda|dinero|material|materiales|gasolina|presupuesto|subsidio|regalia|refrigerio|comida|almuerzo|computador|computadore|cosas|bienes|insumo|herramienta|medicamento|cemento|aporte|donacion|donacione|impuesto|cuota|recaudo|semilla|combustible|repuesto|contrato|fondo|utile|kits?)e?s?';

export const DENUNCIATION: Family<'denunciation'> = {
  kind: 'denunciation',
  cues: [
    channelFor('(?:denuncias?|denunciar)(?! (?:de|por) perdida)'),
    named(
      String.raw`(?:poner|pongo|presentar|presento|interponer|interpongo|colocar|coloco|hacer|hago|radicar|instaurar|formular|formulo|elevar|dejar|dejo|pasar|enviar|tramitar|meter)(?: \w+){0,2} (?:denuncias?|denuncio)(?! por perdida)`,
      String.raw`(?:quiero|quisiera|deseo|vengo a|voy a|necesito|para|puedo|queremos|debo|queria|como|donde puedo|donde se puede|me permito) denunciar(?:los|lo|la|las|le)?`,
      String.raw`(?:quien|donde|como|yo|aqui|les|ante quien|a quien) (?:le |les |se |lo |la |los |las |puedo )?(?:denuncio|denuncia|denunciar|denuncian)|denuncio (?:a|que|al|la|el|un|una|los|las|ante|publicamente)|denunciamos`,
    ),
    sure(
      String.raw`sobornos?|coimas?|mordidas?|por debajo de (?:cuerda|la mesa|mesa|la cuerda)|torcidos?|serrucho|concusion|peculado|desfalc\w+|malvers\w+|nepotismo|clientelis\w+|palancas?|untad[oa]s?|testaferros?|cvy|carrusel|prevaricato|trafico de influencias|a dedo|ventajas? indebida|chanchullos?|tramoyas?|triquiñuelas?|amañad[oa]s?|enriqueciendo|se enriquec\w+|lavado de (?:dinero|activos)|sobrecostos?|elefante blanco|contratos? fantasmas?|obras? inconclusas?|fantasmas|bajo (?:la )?cuerda`,
      String.raw`(?:caso|acto|hecho|red|mafia|tanta|mucha|pura|hay|actos|casos|hechos|la|posible|presunta) (?:de )?(?:corrupcion)(?! (?:igual|siguen))(?: en| de| dentro| por| del| con| ahi| aca|$| [.?])`,
      String.raw`(?:funcionari|director|alcald|gobernador|concejal|politic|coordinador|lider|contratist|son|es un|es una|administrador|policia|unos|tan)\w{0,3} corrupt\w{1,3}|mafias?|rosca`,
      String.raw`(?:los|las|lo|la|las|dan|entregan|dan|asigna|asignan|dieron|da|reparten|adjudican)(?: \w+){0,5} (?:a|entre|para) (?:(?:la|los|las|su|sus|puros|pura|el|solo|unos) )?(?:familia|familiar|familiares|amigo|amiga|conocido|pariente|recomendado|primo|hermano|cuñado|amigote|compadre|votante|sobrino|hijos del|novia|amante|allegado|esposa del|mismos de siempre|politico|concejal|rosca)s?`,
      String.raw`(?:solo|solamente|unicamente|siempre)(?: \w+){0,4} a (?:los|las|sus) (?:amig|conocid|recomendad|familiar|politic|que (?:vot|pagu|pagan|dan plata)|de la rosca|mism)\w*`,
    ),
    sure(
      String.raw`(?:estan|anda|andan|esta|siguen|sigue|viven|vive|vi|vimos) (?:\w+ )?(?:vend|negoci|alquil|subarrend|revend|trafi|cobrando por|arrend|ofreciendo)\w{1,5}(?: \w+){0,3} ${PLACES}`,
      String.raw`(?:alguien|gente|quien|persona|funcionari\w|coordinador\w?|señor\w?|lider\w{0,3}|vecin\w|ese|esa|ellos|unos|dueñ\w|tip\w|man)(?: \w+){0,4} (?:vende|venden|alquila|alquilan|subarrienda|subarriendan|negocia|negocian|revende|revenden|arrienda|arriendan|vendio|vendieron|trafica|trafican)(?: \w+){0,2} (?:${PLACES}|a terceros)`,
      String.raw`(?:se )?(?:estan |esta |vienen |han |ha )?(?:robando|robaron|robo|roban|roba|robado|embolsill\w+|quedando con|quedan con|quedaron con|quedo con|queda con|desvi\w{1,5}|malgast\w+|repart\w{1,6}|escond\w{1,5}|apropi\w+|sac\w{1,4}|guard\w{1,4})(?: \w+){0,3} ${PUBLIC_GOOD}(?: \w+){0,4} (?:de(?:l)? (?:la |los |las )?(?:ayuda|gobernacion|alcaldia|comunidad|junta|programa|pueblo|ipes|niñ|colegio|distrito|plaza|feria|escuela|estado|hospital|curso|adult|proyecto|oficina|damnificad|famili|vendedor|instituto|usuari|pae)\w*|humanitari\w|public\w{1,3})`,
      String.raw`se (?:estan |esta |vienen |han |ha )?(?:robando|robaron|robo|roban|roba|embolsill\w+|quedando con|quedan con|quedaron con|quedo con|queda con|apropi\w+|clav\w+)(?: \w+){0,2} ${PUBLIC_GOOD}`,
      String.raw`falsifi(?:c|k|q)\w*|falsific\w{1,6}|adulter\w+|suplant\w+|(?:firma|documento|papele|certificado|cedula|diploma|carne|recibo|factura|titulo|vendedore|beneficiario|experiencia|hojas? de vida)s? fals[oa]s?|fals[oa]s? (?:firma|documento|certificado|vendedor|funcionari|beneficiario)\w*`,
      String.raw`carro oficial|camioneta oficial|vehiculo oficial|vehiculos oficiales|(?:borrach|tomando|tomad|bebiendo|licor|ebri|enguayabad)\w{0,3}(?: \w+){0,5} (?:trabaj|labor|servicio|oficina|turno)\w*|(?:horas?|horario|tiempo) (?:laboral|de trabajo|de oficina)(?: \w+){0,5} (?:tom|beb|licor|borrach|campaña|propio|negocio)\w*`,
    ),
    sure(
      String.raw`(?:sin|contrato)(?: \w+)? (?:licencia|permiso)(?: \w+){0,2} (?:estan|esta) (?:constru|vend)\w+|(?:constru|edific|levant|explot|tal|deforest|vend)\w{1,7}(?: \w+){0,4} sin (?:licencia|permiso|autorizacion)|(?:estan|esta|siguen|vienen|andan) (?:talando|deforestando|contaminando|rellenando|invadiendo|botando (?:basura|escombros)|quemando (?:basura|el monte|el bosque)|loteando|cazando|explotando (?:oro|la mina|el rio))|mineria ilegal|tala ilegal|maltrato animal|licor adulterado|venta de (?:droga|vicio|bazuco|marihuana)s?|vende(?:n)? (?:droga|vicio|licor a menores|marihuana|bazuco)`,
      String.raw`(?:cambio de|exige|piden?|pidio|pidieron|ofrecio|ofrecieron|dan|obligan?|obligaron)(?: \w+){0,4} (?:votos?|votar|favores? sexual(?:es)?|acostarme|que salga con|la mitad del sueldo|parte del sueldo|porcentaje)|comprando votos|compra de votos`,
      String.raw`(?:insinu|propus|propuso|pidi|ofreci|dijo)\w{0,4}(?: \w+){0,4} (?:si |que )?(?:salia|saliera|salir|acostaba|acostara|acostarme|me portaba|cariñosa|motel|colabora|cuanto hay|untaba)\w*`,
      String.raw`(?:pago|pagaron|pagado|cobraron|cobro)(?: \w+){0,6} (?:no hay (?:ni|nada)|nunca (?:hicieron|la hicieron|se hizo|terminaron)|y no (?:hicieron|hay|la|lo|se ve)|abandonad\w|tirad\w|sin terminar|a medias)`,
    ),
    perhaps(
      String.raw`(?:me|nos|le|les|a uno le|toca|hay que|piden|pide|cobran|cobra|pidio|exige|exigen)(?: \w+){0,2} (?:pidio|pidieron|pide|piden|exigio|exigieron|cobro|cobraron|cobra|cobran|pidiendo|cobrando|darle|pagarle|quitan|quita|sacaron|exige|exigen|pagar|dar|pasarle|solicito|estan pidiendo)(?: \w+){0,3} (?:plata|dinero|mil|millon|millones|comision|cuota|vacuna|billete|luca|lucas|barras|liga|pesos|porcentaje|\d{2,9})(?! en efectivo)`,
      String.raw`(?:estan?|andan?|vienen?) (?:pidiendo|cobrando|exigiendo|recogiendo)(?: \w+){0,3} (?:plata|dinero|comision|cuota|mil|millon(?:es)?|pesos|liga)`,
      String.raw`(?:cobra|cobran|cobro|piden|pide|pidio|pidieron|exige|exigen|recibe|reciben|recibio)(?:n)?(?: \w+){0,2} (?:plata|dinero|\d+ mil|\w+ mil|\w+ millon(?:es)?|comision|cuota|vacuna|liga)`,
    ),
    perhaps(
      String.raw`(?:por|para|a cambio de|si queria|si quiere|y asi|pa|con tal de|que si)(?: \w+){0,3} (?:agiliz|meter|inclu|ayudar|dejar|decomis|adjudic|darme|darle|el cupo|un cupo|el puesto|un puesto|entrar|la lista|aceler|salir|adelant|consegu|saliera|hacerme|hacerle|asegur|pasar|aprob|no (?:quitar|decomis|mult|sellar)|dej|aparezca|apare|turno|contrat(?!ar con)|gestion|mover|trabaj|guard|un local|el local|un kiosco|el kiosco|la licencia)\w{0,7}`,
    ),
    sure(
      String.raw`(?:pidiendo|cobrando|piden|cobran) (?:\w+ )?(?:plata|dinero)(?: \w+)? por (?:el|los|un|las?) (?:cupo|puesto|lista|turno|local|kiosco)s?|(?:eso|esto) (?:si )?es (?:corrupcion|ilegal|un delito|un robo)`,
    ),
    whenTold(
      String.raw`(?:hay|conozco|existen|vi|veo|vimos)(?: \w+){0,3} (?:señor|señora|persona|personas|gente|familias?|empleados|funcionarios?|tipo|man|vendedores|alguien|contratistas?)s? que`,
      String.raw`(?:una persona|alguien|un señor|una señora|un tipo|gente|unos|vecin\w+)(?: \w+){0,4} (?:cobra\w*|hace pasar|pide|piden|vende\w*|ofrece\w*|promete\w*|engaña\w*|estaf\w+|recoge plata)`,
      String.raw`(?:inflan|inflaron|inflad\w+|se hace pasar|se hacen pasar|ligu\w+|liga|mochada|tajada|su parte|vista gorda|ya estaba (?:hecha|lista|cuadrada|repartida|escogida)|ya (?:estaban|estan) (?:escogid|cuadrad|repartid)\w+|(?:personas|gente) que (?:ya )?(?:murio|murieron|no (?:existe|vive|trabaja|son))\w*|ni (?:vive|viven|trabaja|existe)\w*|firmas? en blanco|horario de trabajo|horas de trabajo|reuniones politicas|proselitismo|en politica|mandados personales|uso personal|para la campaña|en campaña|en su (?:carro|casa|finca|negocio)|para (?:el|ella) mism\w|lo vende|los vende|la vende|los venden|lo venden|y eso es gratis|cobran y no|sin trabajar|a familiares|a su familia|a la familia|a sus familiares)`,
    ),
    perhaps(
      SERVANT,
      String.raw`(?:policia|politic|concejal|amig|patruller|interno|contratista|polici|edil|diputad)\w{0,4}|(?:alguien|un[oa]?|algun[oa]?|gente|persona|personas|compañer[oa]s?|los|las|varios) de ustedes|del ${OFFICE}|de la ${OFFICE}`,
    ),
    sure(String.raw`(?:poner|pongo|ponemos|poniendo)(?:les?)? en (?:su |el )?conocimiento`),
    perhaps(
      String.raw`tengo (?:\w+ )?(?:pruebas?|videos?|fotos?|grabaci\w+|audios?|testigos?|evidencias?|pantallazos?)|(?:hay|con) pruebas|todo el mundo (?:lo )?sabe|todos (?:lo )?(?:saben|sabemos)|investigu\w+|investigar|investigacion contra|control interno|procuraduria|fiscalia|contraloria|personeria|ente de control|entes de control|veeduria`,
      String.raw`anonim[oa]|anonimamente|anonimato|sin dar (?:mi|el) nombre|reserv\w+ (?:mi|de) (?:nombre|identidad)|no (?:digan|quiero dar|voy a dar|pongan) mi nombre|por miedo|represalias`,
      String.raw`(?:quiero|quisiera|vengo a|deseo|debo|para|necesito) (?:informar|reportar|poner en conocimiento|avisar|contar|alertar|comentar) (?:de |sobre |que |a |un |una |lo |algo )?`,
      'irregularidad(?:es)?|ilegal(?:es|mente)?|corrupcion|corrupt[oa]s?|trampas?|a escondidas|por fuera de|a nombre de (?:familiares|terceros|otros|otra|la familia|sus)',
    ),
    perhaps(
      String.raw`(?:vende|venden|vendiendo|subarrienda|subarriendan|alquila|alquilan|tiene|tienen|revende|revenden|acapara|acaparan|negocia|negocian|falsifi\w+)(?: \w+){0,2} ${PLACES}`,
      String.raw`(?:roban|robo|robando|robaron|robarse|ladron|ladrones|robe)`,
      'favores|acoso|acosa|acosando|acoso sexual',
    ),
  ],
};
