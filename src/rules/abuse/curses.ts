/** Evil wished to who attends: an illness, ruin, the punishment of God. Fear for somebody is told in other words. */
const BEGIN = '(?:^|[.!?;,:] ?| (?:y|pues|hasta|ojala|espero) )';
const ILL =
  '(?:covid|cancer|sida|infarto|derrame|tumor|lepra|dengue|diarrea|trombosis|rayo|tiro|balazo|enfermedad|maldicion|paludismo|tuberculosis|ladillas?|viruela|patatus|yeyo|churrias|cagadera|peste|pulmonia|coronavirus|gonorrea|puñalada|cuchillada|paralisis|alzheimer|gangrena|sarna)';
const MISERY =
  '(?:pidiendo (?:limosna|plata|comida)|mendigando|arrastrad[oa]s?|en la miseria|comiendo mierda|debajo de un puente|durmiendo en la calle|en la olla|en una silla de ruedas)';

/** Anchored where a sentence or a wish begins. */
export const WISHES = [
  `${BEGIN}(?:que )?(?:a (?:usted(?:es)?|tod[oa]s) )?(?:le|les|te) (?:de|caiga|pegue|peguen|salga|entre|den|metan|llegue) (?:un |una |el |la |unas |unos )?(?:mal |buen |buena |mala |tremend[oa] )?${ILL}(?! (?:a mi|al |a la |a los |a el|para))`,
  `${BEGIN}que (?:usted(?:es)? )?se (?:pudran?|jodan?|mueran?|atraganten?|revienten?|ahoguen?|quemen? en|vayan? (?:al infierno|al diablo|para la|pa la|a la))(?! (?:el|la|los|las|lo que|mi|mis|una|un|eso|esa) )`,
  `${BEGIN}(?:que )?(?:dios|mi dios|diosito|la vida|el karma|el diablo|el universo) (?:l[oae]s?|te|se l[oa]s?) (?:castigue|castigara|va a castigar|haga pagar|maldiga|lleve(?! con bien)|cobre|cobrara|va a cobrar|quite todo|tenga preparado el infierno)`,
].join('|');

export const CURSES = [
  'espero que (?:usted(?:es)? |tod[oa]s )?se (?:enfermen?|mueran?|pudran?|queden? sin|quemen?|estrellen?)(?! (?:el|la|los|las|mi) )',
  'ojala (?:que )?(?:l[oa]s?|te) (?:echen|boten|despidan|destituyan|humillen|atropellen|quemen|violen|saquen (?:a patadas|de (?:ahi|ese puesto))|lleve el (?:diablo|patas|putas)|parta un rayo|apuñalen|chucen|secuestren|metan (?:pres[oa]|a la carcel) a (?:usted|todos))(?! (?:al|a la|a los|a ese|a esa|a las|a mi|a quien|a el|en|a un|por|para) )',
  'ojala [^.!?]{0,40}l[oa]s? (?:saque|saquen|echen|boten) (?:a patadas|como (?:un )?perr[oa]|corriend[oa]|pa la calle|para la calle|a la calle)',
  `ojala (?:que )?(?:un dia |algun dia |pronto |nunca mas |a (?:usted(?:es)?|todos|su familia) )?(?:le|les|te) (?:pase lo mismo|pase algo|vaya (?:muy )?mal|toque (?:vivir|sufrir|pasar|mendigar|pedir|rebuscarse|aguantar|comer)|hagan lo mismo|duela|paguen con|quiten (?:todo|el puesto|los hijos)|falte(?: \\w+){0,2} (?:comida|pan|plata|salud)|caiga (?:un|una|el|la|encima)|(?:den|metan|peguen) (?:un |una )?(?:bala|plomo|tiro|puñalada|balazo))`,
  'ojala (?:que )?(?:usted(?:es)? |tod[oa]s |toda su familia |su familia |sus hijos |su mama |se )+(?:se )?(?:muera|mueran|pudra|pudran|enferme|enfermen|queden? (?:sin (?:trabajo|puesto|nada|hijos|comer)|en la calle|cieg[oa]|sol[oa]|paralitic[oa]|mud[oa]|sord[oa])|ahoguen?|quemen? en|vayan? (?:al infierno|al diablo)|atraganten?|estrellen?|intoxiquen?|maten?|revienten?|caiga (?:de|por) (?:la|las|una) (?:escalera|moto|puente)[a-z]*|sufran?|lloren? sangre|pasen? hambre|aguanten? hambre)',
  '(?:le|les|te) deseo [^.!?]{0,50}(?:que (?:l[oae]s? |se |te )?(?:ech|muer|enferm|sufr|pudr|bot|pase lo|rob|humill|vaya mal|falt|quede|despid)[a-z]*|lo peor|la muerte|cancer|el mal|mala muerte|lo mas malo|enfermedad|desgracias?|la ruina|ruina)|deseo que l[oa]s? (?:ech|bot|despid|humill)[a-z]*',
  `(?:la|lo|los|las|te) (?:vea|vean|veamos|quiero ver|vere|vamos a ver|voy a ver|ver)(?: \\w+){0,2} ${MISERY}`,
  `(?:va|van|vas) a (?:terminar|acabar|quedar)(?: \\w+){0,2} ${MISERY}`,
  'mal rayo (?:l[oae]s?|te) parta|(?:l[oae]s?|te) parta un rayo|(?:la|lo|los|las|te) maldigo|maldicion(?:es)? (?:para|a|sobre|eterna) (?:usted|ustedes|su|toda|a)|(?:arder|quemar(?:se)?|pudrir(?:se)?) en el infierno|se van? a ir al infierno|el infierno (?:l[oae]s?|te) espera',
  `${ILL} y (?:que )?se (?:pudr|muer|jod)[a-z]*|(?:mere[zs]ca|merece|merecen|mereces) (?:un |una |el )?(?:cancer|sida|infarto|morirse|la muerte|morir)`,
  'en (?:la|su) (?:tumba|velorio|entierro) (?:suya|suyo|de usted|voy|vamos|bail|escup)[a-z]*|(?:voy|vamos) a (?:bailar|escupir|mear|orinar) (?:en|sobre) (?:su|la) tumba',
  '(?:le pido|pido|ruego|rezo|le ruego|oro)(?: \\w+)? a (?:dios|mi dios|diosito|la virgen|el cielo)(?: \\w+)? que (?:l[eoa]s?|se l[oae]s?|sus?) (?:quit|castig|cobr|haga (?:pagar|sufrir|llorar)|enferm|muer|caiga|den? un|lleve (?!con bien))[a-z]*',
  'ojala (?:que )?(?:a )?(?:su|sus|tu|tus) (?:mama|hij|papa|famili|espos|madre|niet|abuel)[a-z]* (?!se (?:mejor|recuper|alivi|sient|san)|est(?:e|en) (?:bien|mejor|san)|tengan? (?:salud|vida)|les? (?:vaya bien|rinda)|pued)(?:se|les?|l[oa]s?|tengan?|muer|sufr|qued|pas|neces|termin|enferm|llor|vivan? lo)[a-z]*',
  '(?:asi|ojala|que) (?:usted )?se (?:le|les|te) (?:seque|sequen|caigan?|pudran?|quemen?|tuerzan?|hunda|parta|pele|infecten?|reviente) (?:la|el|los|las|esa|es[eo]s?|toda la) (?:mano|manos|lengua|pelo|dientes|boca|ojos|piernas|jeta|casa|cara|dedos|puesto|carro|cuerpo|culo|alma)',
  '(?:espero|ojala|que) [^.!?]{0,40}(?:gaste[n]?|vaya|sirva|alcance|quede)[^.!?]{0,20} en (?:remedios|medicinas|medicamentos|medicos|el hospital|hospital|funeraria|el entierro|su entierro|abogados|terapias|droga)',
];

/** How the words begin without one of which there is nothing to look for: most messages are spared the rest. */
export const CURSE_HINTS = `${ILL}|ojala|dese|infierno|maldi|rayo|merec|merezca|tumba|velor|entier|limosna|mendig|arrastrad|miseria|puente|olla|rueda|comida|comiendo|calle|pido|ruego|rezo|oro$|espero|seque|caig|pudr|quem|tuer|hund|parta|pele|infect|revient|remedio|medic|hospital|funer|abogad|terapia`;
