import { named, perhaps, sure } from '../cues/weigh.ts';

const SERVICE =
  '(?:servicio|atencion|trato|manera|gestion|calidad|comunicacion|organizacion|actitud|educacion|respuesta|informacion|trabajo|modales|administracion|pagina|sistema|proceso|logistica|desempeño|experiencia)';
const BAD =
  '(?:pesim[oa]s?|terribles?|horribles?|deficientes?|fatal|nefast[oa]s?|lamentables?|vergonzos[oa]s?|indignantes?|asqueros[oa]s?|inhuman[oa]s?|denigrantes?|degradantes?|humillantes?|despectiv[oa]s?|inaceptables?|inadmisibles?|desastros[oa]s?|mediocres?|pauperrim[oa]s?|discriminatori[oa]s?|groser[oa]s?|hostil|malisim[oa]s?)';

/** Words that judge how one was served; a mood about anything else says less. */
export const JUDGEMENT = sure(
  String.raw`${BAD} (?:el |la |los |las |ese |esa |su )?${SERVICE}`,
  String.raw`(?:que|muy|tan|un|una|de|la) (?:mal|mala|malos|malas|pobre|feo|fea) (?:el |la |su |los |las )?${SERVICE}`,
  String.raw`(?:mal|mala|malos|malas|feo) (?:el |la )?(?:servicio|atencion|trato|manera|educacion|modales|gestion)`,
  String.raw`${SERVICE}(?: \w+){0,4} (?:${BAD}|muy mal[oa]s?|fue mal[oa]|es mal[oa]|deja mucho que desear|no sirve)`,
  String.raw`${BAD} (?:servidores|funcionarios|empleados)`,
  'deja mucho que desear',
  String.raw`no me gusto(?: \w+){0,3} (?:como|la forma|el trato|la manera|que|lo que)|(?:clas|rac|mach|favorit|amigu|clientel|nepot|despot|elit)ismo|como si (?:uno|fuera|yo fuera|fueramos|le|les|nos|hiciera|hicieran|tuviera|nosotros)|parece que (?:le |les |nos )?(?:hicieran|hiciera|estuvieran|fuera|fueran)(?: a uno)?|ni que (?:uno|fuera|fueramos)|como asi que`,
  String.raw`(?:mal|pesimamente|muy mal|remal) (?:atendid|tratad|informad)[oa]s?`,
  String.raw`(?:atend|trat|inform|recib|habl)\w{1,5} (?:muy |super |tan |re |bastante )?(?:mal|feo|horrible|terrible|pesimo|pesimamente)(?! de)`,
  String.raw`(?:me|nos|le|les|la|lo|los|las|uno) trat(?:o|aron|an|a|aba|aban|ado|aran|ando)(?: \w+)? (?:mal|pesimo|feo|horrible|terrible|como|con (?:desprecio|groseri|desp|altaner|indiferencia|asco)\w*|de (?!usted|don|doña)\w+|a (?:los gritos|las patadas|gritos|patadas))`,
  'no hay derecho|(?:el|un) colmo|tomadura de pelo|me parece el colmo',
  String.raw`(?:es|esto|eso|son|que|una|vaya) (?:una |un |pura |puras |puro |toda una |todo un )?(?:burla|verguenza|injusticia|humillacion|groseria|ofensa|payasada|mamadera|tomadura|estafa|barbaridad|decepcion|abuso|atropello|descaro|desastre|desorden|robo|sinverguenceria|arbitrariedad|negligencia|mentira|irrespeto|incumplimiento|irresponsabilidad|desconsideracion|maltrato|pesadilla|caos|mamera|infamia|chiste|porqueria|desfachatez|indolencia|incompetencia|ineficiencia|lentitud)s?`,
  String.raw`falta(?: \w+)? de (?:respeto|seriedad|consideracion|educacion|compromiso|profesionalismo|etica|empatia|humanidad|atencion|responsabilidad|palabra|cultura|coordinacion|organizacion|planeacion|delicadeza|cortesia)`,
  'inaceptable|inadmisible|inconcebible|indignante|injust[oa]s?|injustamente|arbitrari[oa]s?|negligentes?|negligencia|descarad[oa]s?|irrespetuos[oa]s?|irresponsables?|atropello|abuso de autoridad|abusiv[oa]s?|denigrante|descaro|irrespeto|maltrato|desidia|indolencia|discriminacion|racismo|humillacion|favoritismo|preferencias con|incumplid[oa]s?|desconsiderad[oa]s?|ineptos?|ineptitud|incompetentes?|mediocres|deshumanizad[oa]s?|prepotencia|arrogancia|altaneria|displicencia|groseria',
  String.raw`vulner(?:an|ando|aron|o|ado|a)|violan(?:do)? mis derechos|pasan por encima|pasaron por encima`,
  String.raw`no (?:se vale|es justo|es posible que|puede ser(?: posible)? que|hay consideracion|me parece(?: justo)?|estoy de acuerdo|estamos de acuerdo|tiene presentacion|estoy conforme|estoy satisfech\w|comparto|es normal que|es la manera|son maneras|aguanto que|acepto|puede quedar asi|se lo deseo a nadie|me voy a quedar|nos vamos a quedar|pienso quedarme|me quedo call\w+|hay respeto|tienen (?:respeto|consideracion|palabra|verguenza|corazon|educacion))`,
  String.raw`(?:eso|esto|asi) no se (?:hace|le hace a nadie|trata|atiende)`,
  String.raw`no se (?:puede|va a) quedar asi`,
  String.raw`como es posible|hasta cuando (?:van|vamos|nos|me|hay que|toca|tengo que|tenemos que|seguira\w*|piensan|tendremos|tendre)|ya (?:esta bueno|basta|estuvo bueno)`,
  String.raw`(?:estoy|estamos|quede|quedamos|salgo|sali|salimos|me voy|ando|me tienen|nos tienen) (?:muy |super |re |bastante |realmente |profundamente |tan |mas que |ya )?(?:molest|indignad|cansad[oa]s? de (?:que|tanta|esperar|tanto|ir|pedir)|hart|aburrid|ofendid|decepcionad|desesperad|mamad|inconforme|insatisfech|brav[oa]|berrac|furios|disgustad|desilusionad|emputad|engañad|fastidiad)\w{0,3}(?! (?:pero aqui|del calor|de caminar|de la caminada))`,
  String.raw`(?:me|nos) (?:siento|senti|sentimos|parece|parecio) (?:muy |tan |super |una |un |que )?(?:engañad|humillad|maltratad|discriminad|ofendid|burlad|estafad|irrespetad|ignorad|vulnerad|abandonad|atropellad|mal|falta|injust|groser)\w{0,4}`,
  String.raw`(?:ustedes|alla|aqui|aca) (?:creen que|piensan que|se creen|no (?:hacen|sirven|responden|contestan|cumplen|solucionan|ayudan|resuelven)|incumpl\w+|son un|nunca|solo (?:saben|sirven|prometen))`,
  String.raw`(?:ya )?no (?:sirven|sirve) para nada`,
);

/** The plain words of the matter. Asking about them is another thing (see `withoutNews`). */
export const NAMED_COMPLAINT = named(
  String.raw`queja(?= (?:conducta|por|contra|mal|demora))`,
  String.raw`conducta irregular|mala conducta`,
  String.raw`(?:poner|pongo|presentar|presento|interponer|interpongo|colocar|coloco|hacer|hago|radicar|radico|instaurar|formular|formulo|elevar|elevo|dejar|dejo|montar|pasar|enviar|envio|tramitar|registrar|meter|meto|ponerle|ponerles|va|es)(?: \w+){0,2} (?:quejas?|inconformidad(?:es)?|inconformismo|descontento|molestia|malestar|disgusto)`,
  String.raw`(?:mi|nuestra) (?:queja|inconformidad|inconformismo|molestia|descontento|malestar|disgusto)`,
  String.raw`me quejo|nos quejamos|quejarme|quejarnos|quejarse de|me (?:quiero|voy a|vengo a) quejar|queja (?:formal|disciplinaria|contra|por|es|sobre|de un|del|de la)|tengo (?:una |varias |unas |muchas )?quejas?|donde (?:me )?(?:quejo|queja)|a quien (?:me|le) (?:quejo|pongo la queja)|(?:una|la) queja (?:para|contra|por|del?|sobre)`,
  String.raw`inconforme|inconformes|insatisfech[oa]s?|inconformidad`,
  String.raw`(?:dejar|dejo|quede|quedar|queda|dejamos) constancia|(?:que|y) quede por escrito`,
  String.raw`(?:que )?(?:le|les|lo|la) (?:llamen|llame) la atencion|llamado de atencion`,
  String.raw`(?:donde|a quien|como|con quien|quiero|voy a|para|necesito|vengo a|deseo|quisiera|debo) (?:lo |la |los |las |le |se |me |puedo )?(?:reporto|reportar|reportarl[oa]s?|denunciarl[oa]s?|reclam\w+|quejarme|acusar|acusarl[oa]s?|pongo en conocimiento)(?! (?:el|la|los|las|mi|un|una) (?:certificado|subsidio|carne|bono|mercado|ayuda|pago|cheque|kit|diploma|premio|paquete|documento|perdida|robo|hurto|dano|cambio|novedad|pagos|cedula))`,
  String.raw`proceso disciplinario|control interno disciplinario|(?:sancionen|sancionar|despidan|echen|investiguen) (?:a|al|ese|esa|esos)`,
);

/** What was done to the person, face to face. */
export const MISTREATED = sure(
  String.raw`(?:me|nos|le|lo|la|los|las|les|uno|lo a uno) (?:estan |esta |estaba |han |ha |va a |quiso |vive )?(?:grit|regañ|insult|humill|ignor|discrimin|ofend|maltrat|empuj|irrespet|atropell(?!aron a)|ultraj|menospreci|ridiculiz|calumni|acos|estaf|engañ|morbos|manose|intimid|desprec|trat(?:o|aron) de|estruj|vacil|pordebaje)\w{1,5}`,
  String.raw`(?:grito|gritaron|regaño|regañaron|insulto|insultaron|humillo|humillan|maltrata|maltrataron|discrimina|discriminan|discriminaron|grita|gritan|regañan|regaña|insulta|ofende) (?:a|delante|al|feo|la gente|los|las)`,
  String.raw`(?:no es su problema|no era su problema|ese no era su|que ese no es|no tiene nombre lo que|lo que me hizo|lo que me hicieron|no tiene nombre)|se (?:puso brav\w|pusieron brav\w+|enojo|enojaron|molesto) (?:conmigo|con mi|con nosotros|por)|no dejan? (?:entrar|pasar|hablar|ingresar) a|se (?:burl|rier|rio|reia|mof)\w{0,5}(?: \w+)? (?:de|en mi cara|cuando|por que)`,
  String.raw`(?:me|nos) (?:dejo|dejaron|deja|dejan|dejaban) (?:\w+ )?(?:hablando|plantad[oa]s?|esperando|en visto|con la palabra|tirad[oa]s?|parad[oa]s?|afuera|sentad[oa]s?|botad[oa]s?|colgad[oa]s?|sin (?:respuesta|ayuda|explicacion|atender))`,
  String.raw`(?:me|nos) (?:cerr(?:o|aron)|tir(?:o|aron)|azot(?:o|aron)) (?:la puerta|la ventanilla|el chat|la reja|en la cara|los papeles|el telefono|la ventana|los documentos)`,
  String.raw`(?:me|nos|le) (?:llamo (?:bruto|burro|ignorante|viejo|bob)\w*|(?:dijo|dijeron) (?:brut|burr|ignorant|viej|bob|indi|loc|mentiros|ladron|vag|cosas|groserias|palabras)\w*|(?:hablo|hablaba|hablaron|trata|trataba) como|(?:puso|pone) problema|tiro la|boto (?:la|las|los|el)|daño la mercancia|tumbo la|(?:hizo|hicieron|hace) sentir|quito la mercancia|colgo|colgaron|cuelgan|cuelga|corto la llamada|cortaron la llamada|tranco|trancaron|hizo mala cara|hicieron mala cara|volteo los ojos|miro feo|mando a callar|mandaron a callar|mando para|mandaron para|saco a gritos|echo de|echaron de|saco de la oficina|sacaron de la oficina|hablo feo|hablo mal|hablo duro|hablo golpeado|contesto feo|contesto mal|contesto con|contestaron mal|contestaron feo|respondio mal|respondio feo|respondio con|respondio de mala|atendio de mala|atendieron de mala|atendio mal|atendio con|nego la entrada|nego el ingreso|negaron la entrada|negaron el ingreso|alzo la voz|levanto la voz|hizo llorar|dio la espalda)`,
  String.raw`no (?:me|nos|lo|la|le|les|dejan|se) (?:tuvieron paciencia|tienen paciencia|quiso|quisieron|quiere|quieren|dejo|dejaron|dejan) (?:recibir|atender|entrar|ayudar|explicar|dar|ni|escuchar|hablar|responder|contestar|pasar|firmar|mirar|colaborar|decir)(?:me|nos|le)?`,
  String.raw`(?:atiende|atienden|atendio|atendieron|contesta|contestan|respond|responden|hacen las cosas|trabajan|contestaron) (?:\w+ )?(?:de mala gana|con mala gana|de mal genio|de mal modo|con groser\w+|con pereza|con desprecio|a los gritos|con altaneria|con mala cara)`,
  String.raw`ni (?:siquiera )?(?:me|nos|lo|la|la|levant|salud|mir|determin|volte)\w{0,4}(?: \w+)? (?:mir|salud|atend|determin|voltea|escuch|contest|explic|dejo|levanto|recibi)\w{0,5}`,
  String.raw`(?:ni (?:saluda|mira|determina|levanta la (?:cabeza|mirada|vista)|contesta|voltea)n?)`,
);

export const RUDE_PERSON = [
  perhaps(
    String.raw`(?:groser|altaner|patan|prepotent|displicent|despota|arrogant|maleducad|antipatic|odios|inept|incapaz|perezos|malacaros|encarad|indolent|racist|clasist|machist|creid|abusiv|atrevid|agresiv|irrespet|desobligant|mentiros|cortant|bruscs|brusc|malgeniad|amargad|hostil|desatent|conchud|fastidios|tosc)\w{0,4}`,
    String.raw`(?:de |con )?(?:muy )?mal(?:a|os|as)? (?:gana|cara|actitud|genio|clase|modo|modos|educacion|manera|maneras|tono|forma)s?`,
    String.raw`(?:tomando|tomaban|comiendo|echando) (?:onces|tinto|cafe|chisme|almuerzo|gaseosa)|(?:chate|maquill|charl|chism|durm|dormid|almorz|jug|coquet)\w{1,6}`,
    String.raw`(?:en|con|viendo|mirando|pegad[oa] (?:a|al)|por) (?:el |su |la )?(?:celular|whatsapp|facebook|tiktok|telefono|novela|instagram|youtube|redes)`,
    String.raw`(?:no|nunca) (?:esta|estan|aparece|aparecen|llega|llegan|trabaja|trabajan|sabe|saben|contesta|contestan|atiende|atienden|ayuda|explica|da la cara|dan la cara|le da la gana|esta en su puesto|hace nada|hacen nada|saludan?|deja hablar|escucha)`,
    String.raw`(?:llega|llegan|llego|sale|salen|abre|abren|abrio) (?:tarde|cuando (?:quiere|le da|les da)|a la hora que)`,
    String.raw`(?:hace|hacen|hacia) (?:lo que (?:quiere|le da)|esperar|llorar|acepcion|favoritismo|diferencia|colar)`,
    String.raw`(?:le|les) (?:grita|contesta|habla|responde|pega|tira)n? (?:a|feo|mal|duro|los|las|con)`,
    String.raw`(?:deja|dejan|dejo) (?:pasar|colar|entrar) (?:primero )?a (?:los|las|sus|el|la)`,
    String.raw`(?:se cuelan|cuela a|prefiere a|preferencia|favoritism|exclu|rosca)\w{0,3}`,
  ),
];
