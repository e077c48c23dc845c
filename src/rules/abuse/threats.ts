/** Threats against who attends. What somebody may do to the citizen, or to a third person, is told in other words. */
const BLOW =
  '(?:plomo|bala|balas|balazos?|tiros?|disparos?|pepazos?|machete|machetazos?|puñal|puñaladas?|cuchillo|cuchilladas?|candela|golpes?|paliza|golpiza|puñetazos?|puños?|puñera|patadas?|pata|garrote|garrotazos?|palo|pela|muenda|juetera|tunda|fuete|juete|rejo|correa|lapo|cachetadas?|bofetadas?|totazo|coñazos?|pedrada|piedra|bomba|fuego|fierro|navajazos?|chuzon|chuzada|chumbimba|hachazos?|acido|bolillo|planazos?)';
const OFFICE =
  '(?:oficina|alcaldia|gobernacion|sede|edificio|ventanillas?|instituto|ipes|entidad|carro|moto|casa|rancho|chuzo|vidrios|escritorio|secretaria|eps|hospital)';
const FAMILY = '(?:famili|hij|mama|madre|espos|marid|niñ|gente|nieto|papa)[a-z]*';
/** Not "le van a dar plomo a mi hermano", nor "a mi hijo le van a dar plomo". */
const NOT_OTHERS = '(?! (?:a mi|a mis|a la|a el|al|a los|a las|a un|a una|a nosotr)[a-z]*)';
const YOU = '(?<!a (?:mi|mis|la|el|los|nuestr[oa]s?) [a-z]{2,14} )';

export const THREATS = [
  `(?:lo|la|los|las|te) (?:voy a |vamos a |van a )?(?:espero|esperamos|esperar|buscar|busco|coger|cazar|encontrar)(?: \\w+){0,2} (?:a la salida|cuando salgan?|a la hora de (?:la )?salida)(?! (?:con|para (?!que (?:aprend|sep|resp|ve))|a entreg|y le (?:entreg|llev|pas)|de l[oa]s? (?:niñ|colegio)))`,
  `(?:lo|la|los|las|te) (?:voy a |vamos a )?(?:espero|esperamos|esperar|buscar|busco)(?: \\w+){0,3} (?:afuera|en la esquina|en la calle|en el parqueadero|en la puerta|en su casa|hasta su casa|por la noche)(?:,? y)? (?:(?:para|pa) que (?:aprend|resp|sep|ve)|a ver si|va a ver|arregl|(?:para|pa) (?:arregl|ver si)|si es)[a-z]*`,
  `(?<!no )(?<!ni )(?:se|sabemos|averigue|averiguamos|conozco|conocemos) (?:muy bien |bien |perfectamente |ya )?(?:donde (?:viven?|vives|trabajan?|estudian?|parquea|almuerza|encontrarl[oa]s?|queda su casa|duerme)|a que horas? (?:sale|llega|entra|salen|sales)|en que (?:carro|moto|barrio|ruta) (?:anda|vive|se mueve|viene|llega)|por donde (?:camina|anda|pasa|se mueve|se va|coge)|(?:cual es|quien es|quienes son) sus? ${FAMILY})(?! (?:el|la|los|las|mi|mis|un|una|es[ea]|cada|para|ni) )`,
  `tengo (?:su|sus|tu|tus|la|las|el) (?:fotos?|direccion|cara|nombre|datos|placas?|facebook|cedula|perfil)(?: \\w+){0,4} (?:sus?|tus?) ${FAMILY}`,
  `(?:digale|dile|avisele|diganle) a (?:su|sus|tu|tus) ${FAMILY}(?: \\w+){0,2} que (?:se|la|lo) (?:cuid|prepar|alist|despid|guard|vayan? despid|vaya alist)[a-z]*`,
  `(?:piense(?:lo|selo)?|acuerdese|preocupese|preocupate|rece|ore)(?: muy| bien)? (?:en|de|por) (?:su|sus|tu|tus) ${FAMILY}`,
  `(?:cuid(?:e|en|ese|ense|ate|a)(?: mucho| bien)? (?:la espalda|el pellejo|las espaldas|es[ea]s? (?:hij|famil)[a-z]*))`,
  `(?:cuidese|cuidense|cuidate)(?: mucho| bien)? (?:porque|por que|que|cuando|al) (?:salg|sal[ei]|uno no sabe|la calle|l[eoa]s? (?:puede|va|voy|vamos|tengo|estoy|andan)|por ahi|ya (?:se|sabemos)|no (?:sabe|sea)|camin|ando|vamos|voy|donde)[a-z]*`,
  `que (?:lind|bonit)[oa]s? (?:es |son )?(?:su|sus) ${FAMILY}(?: \\w+){0,5} (?:lastima|pesar (?:que|si)|que le pas|cuid)[a-z]*|lastima que (?:le|les) pas[a-z]* algo`,
  `${YOU}(?:le|les|te) (?:voy|vamos|iba|van|iria|alcanzo) a (?:pegar|meter|dar|echar|zampar|clavar|mandar|sonar|acomodar|propinar|soltar|enterrar)(?: \\w+){0,2} ${BLOW}${NOT_OTHERS}`,
  `(?:le|les|te) (?:pego|pegamos|meto|metemos|doy|damos|echo|zampo|clavo|mando|entierro)(?: \\w+){0,2} (?!piedra|fuego|pata|palo|golpe )${BLOW}${NOT_OTHERS}`,
  `(?:doy|damos|den|dan|dar|darle|darles|darte|demos|dandoles?) piso(?! (?:de|en|a la|al|a mi|con|nuevo|firme|a los|a las|ceramic|para))`,
  `(?:plomo|bala|candela|garrote|machete|rejo|juete|fuete|palo|puño|una bomba|un tiro|paredon|la horca|guillotina) es lo que (?:(?:usted|ustedes|todos|todas|esa gente|ell[oa]s|se) ){0,2}(?:merec|necesit|falta|hay que|toca|les|le)[a-z]*`,
  `(?:plomo|bala|candela|bomba|piedra|fuego) (?:para|pa|con|a|en) (?:todos (?:ustedes|ellos|esos)|ustedes|usted|es[ao]s? (?:oficina|alcaldia|gobernacion|ratas?|ladron|corrupt|funcionari|instituto|entidad)|los (?:funcionari|corrupt|ladron|de esa|del ipes))[a-z]*`,
  `(?:usted(?:es)?|uds?|se|esa gente|esos) (?:lo que )?(?:se )?(?:merecen?|necesitan?) (?:es )?(?:que l[eoa]s? (?:den|metan|peguen|echen|maten|quemen|quiebren|cojan a) ?|un |una |unos |unas |mucho |puro )*${BLOW}`,
  `a (?:ustedes|usted|uds?|todos ustedes|esa gente|gente asi|un[oa]s? asi|esos (?:funcionari|ladron|corrupt|vag)[a-z]*)(?: tod[oa]s)? (?:l[oea]s? )?(?:hay que|toca|deberian|habria que|tocaria|hace falta|falta) (?:dar|ech|met|peg)[a-z]*(?: \\w+){0,2} (?:${BLOW}|piso|matarile)`,
  'a (?:ustedes|usted|uds?|todos ustedes|esa gente|gente asi|un[oa]s? asi|esos (?:funcionari|ladron|corrupt|vag)[a-z]*)(?: tod[oa]s)? (?:l[oea]s? )?(?:hay que|toca|deberian|habria que|tocaria) (?:mat|quem|fusil|pel|quebr|casc|linch|ahorc|colg|desaparec|acab|sacar(?:l[oa]s?) a)[a-z]*',
  '(?:hay que|deberian|habria que|provoca|ganas de|quisiera|capaz de) (?:fusil|linch|ahorc|cachete|estrangul|apuñal|chuz|acuchill|apale)(?:ar)(?:l[oa]s?|te)(?! a (?:mi|el))',
  `con (?:un|una|unos|unas|un buen|una buena|puro|puros|dos|tres) ${BLOW}(?: \\w+){0,4} (?:aprend|entiend|respet|contest|respond|atiend|se le quita|se les quita)[a-z]*`,
  `a (?:punta de )?(?:plomo|bala|machete|garrote|pata|patadas|puños|golpes|rejo|palo|piedra|candela|bolillo|tiros|correa|fuete) (?:es que |es como |si |van a |va a |hay que |toca |los vamos a |se )+(?:aprend|entiend|entend|respet|enseñ|trat|sac|baj|coge|ha)[a-z]*`,
  '(?:los|las|lo|la|te) (?:voy a |vamos a |vengo a )?(?:saco|sacamos|sacar|bajo|bajamos|bajar|levanto|levantamos|levantar|cojo|cogemos|coger|agarro|agarrar|agarramos|enciendo|encendemos|encender|prendo|prender)(?: \\w+){0,3} a (?:punta de )?(?:plomo|bala|machete|pata|patadas|puños|golpes|palo|garrote|piedra|tiros|plan|correa|rejo|fuete|coñazos|cachetadas|palazos|trompadas)',
  '(?:esto|eso|esta|esa|lo que (?:me |nos )?(?:hizo|hicieron|estan haciendo)|me l[oa]s?) (?:se |me |lo |la |las )*(?:paga|pagan|va a pagar|van a pagar|cobro|cobra|cobramos|lava|arregla|arreglamos) (?:con|a) (?:sangre|la vida|plomo|bala|golpes|machete|tiros|puños|puño)',
  '(?:va|van) a (?:correr|haber|rodar) (?:sangre|plomo|bala|muertos?|cabezas)',
  'no saben?s? con quien (?:se|te) (?:esta |estan )?(?:met|meti)[a-z]*',
  '(?<!si )(?<!cuando )(?<!no )(?<!¿)me las (?:va|van|vas) a pagar(?! [a-z])(?!\\s*\\?)',
  '(?<!no )(?<!que )(?:se|te) (?:va|van|vas) a arrepentir(?! (?:de no|si no compr))',
  'de (?:esta|aqui|alla|ahi|esa oficina|ese edificio) no (?:salen?|sales) (?:viv|camin|con vida|enter)[a-z]*',
  '(?:usted(?:es)?|uds?|ahi|su puesto|alla)(?: \\w+)? tienen? los dias contados',
  'con un ojo abierto|mire para atras (?:cuando|al)|camine con cuidadito|no (?:va|van|vas) a (?:amanecer|llegar viv[oa]|ver la luz)|date por muert[oa]|dese por muert[oa]|(?:es|son|sos|eres) (?:hombre|mujer) muert[oa]',
  `(?:le|les|te) (?:voy a |vamos a )?(?:quemo|quemamos|quemar|prendo|prendemos|prender|incendio|incendiar|incendiamos|vuelo|volamos|volar|exploto|explotar|tumbo|tumbar|apedreo|apedrear|destruyo|destruir|rompo|romper|rayo|rayar|desbarato|desbaratar)(?: (?:candela|fuego|todo|toda|a|con))*(?: \\w+)? ${OFFICE}`,
  `(?:voy a|vamos a|provoca|ganas de|hay que|deberian|toca|merecen que les?|capaz de) (?:ir a |que )?(?:quem|prend|incendi|vol|explot|dinamit|apedre)[a-z]{1,6}(?: (?:candela|fuego|a|con))*(?: \\w+)? (?:oficina|alcaldia|gobernacion|ventanillas?|instituto|ipes|entidad)`,
  '(?:quem|prend|incendi|vol|explot)[a-z]{1,6}[^.!?]{0,40} con (?:todos|todo el mundo|ellos|ustedes) (?:ahi )?(?:adentro|dentro)',
  `(?:prend|met|ech|pon)[a-z]{1,5} (?:candela|fuego|gasolina|una bomba|bomba|dinamita) (?:a|en) (?:es[ae]|la|el|su|ese) (?:\\w+ )?(?:oficina|alcaldia|gobernacion|ventanilla|instituto|ipes|entidad|chuzo)`,
  '(?:le|les|te) (?:mando|mandamos|echo|echamos|suelto|voy a mandar|voy a echar|vamos a mandar|puedo mandar) (?:a )?(?:los|unos|mis|la|al|el|un)(?: \\w+)? (?:muchachos|pelaos|manes|paracos|paras|sicari[a-z]+|parceros|duros|combo|banda|guerrilla|patron|gatillero[a-z]*|elenos|elenitos)',
  'conozco gente(?: \\w+){0,3} (?:pesada|que (?:arregla|se encarga|le da|mata))|tengo (?:gente|amigos|primos|conocidos|un primo|un hermano)(?: \\w+){0,3} (?:paracos?|guerriller[oa]s?|en el monte|que se encarg[a-z]+|pesados?|en la guerrilla|sicario)',
  '(?:lo|la|los|las|te) (?:voy|vamos|mando|mandamos) a (?:chuzar|apuñalar|acuchillar|desaparecer|linchar|violar|descuartizar|estrangular|ahorcar|apalear|cachetear|joder|degollar|mandar (?:a )?(?:matar|pelar|quebrar|cascar|desaparecer)|sacar en (?:cajon|bolsa|camilla|ambulancia))',
  '(?:lo|la|los|las|te) mando a? ?(?:matar|pelar|quebrar|cascar|desaparecer|coger)',
  '(?:lo|la|los|las|te) (?:tengo|tenemos) (?:bien |ya )?(?:fichad|pillad|en la mira|sentenciad|cazad)[a-z]*',
  'si (?:es|son|eres|sos) tan (?:hombre|macho|varon|guap[oa]|berrac[oa]|verrac[oa]|valiente|fiera|machit[oa])',
  'arregl[a-z]+(?: \\w+){0,4} (?:a las malas|a los (?:golpes|puños)|a (?:golpes|puños|machete|plomo|bala)|como (?:hombres|varones))|(?:por las buenas )?o por las malas',
  '(?:de|agradezca|dele|denle|den|agradezcan) (?:gracias )?(?:a dios )?que (?:estoy lejos|no (?:estoy|l[oa]s? tengo|te tengo|vivo) (?:alla|al frente|cerca|ahi|enfrente|en frente))',
  '(?:que no (?:me )?(?:la|lo|los|las|te) (?:encuentre|pille|coja|tope|agarre|vea)(?: \\w+){0,2} (?:calle|por ahi|afuera|sol[oa]|descuidad[oa]|oscuro))|donde (?:me )?(?:la|lo|los|las|te) (?:pille|coja|agarre|tope)|(?:donde|cuando|el dia que) (?:me )?(?:la|lo|los|las|te) (?:encuentre|vea|pille|coja|tope)(?: \\w+){0,4} (?:le (?:parto|doy|meto|pego|rompo|escupo)|va a ver|l[oa] (?:casco|mato|enciendo))',
  '(?:de|en) (?:su|la) (?:jeta|trompa|cara) (?:le|les|se la|se las) (?:voy|parto|rompo)|(?:le|les|te) (?:parto|rompo|reviento|vuelo|bajo|tumbo|desbarato|voy a (?:partir|romper|reventar|volar|bajar|tumbar|desbaratar)) (?:la|los|las|el|esa|ese|su|esos) (?:cara|jeta|trompa|cabeza|boca|hocico|dientes|piernas|patas|madre|crisma|mascadero|muelas|geta)',
];

/** Without one of these there is no threat: most messages are spared the rest. */
export const THREAT_HINTS = `(?:${BLOW}|(?:l[oa]s?|te) (?:voy|vamos|van|vengo|mando|espero|esperamos|busco|buscamos|saco|sacamos|bajo|bajamos|levant|cojo|cogemos|agarr|enciend|encend|prend|tengo|tenemos|vea|pille|coja|tope|encuentre)|(?:se|sabemos|averigue|averiguamos|conozco|conocemos) (?:\\w+ ){0,2}(?:donde|a que|en que|por donde|cual es|quien)|tengo (?:su|sus|tu|tus|la|las|el|gente|amigos|primos|conocidos|un)|que (?:se|la|lo) (?:cuid|prepar|alist|despid|guard|vay)|piens|acuerdese|preocup|rece |ore |cuide|cuida|lastima|piso|merec|necesit|paredon|horca|guillotina|a (?:ust|ud|todos|esa|gente|un[oa]s?|esos)|fusil|linch|ahorc|estrangul|apuñal|chuz|acuchill|apale|cachet|sangre|muert|con vida|viv[oa]s?|camin|enter|con quien|me las|arrepent|contados|ojo abierto|para atras|cuidadito|amanecer|la luz|quem|incendi|vuelo|volamos|volar|explot|tumb|apedre|destru|romp|rayo|rayar|desbarat|dinamit|mando|mandar|suelto|echo|gente|tan (?:hombre|macho|varon|guap|berrac|verrac|valiente|fiera|machit)|malas|golpes|hombres|gracias a dios que|que (?:estoy|no)|calle|descuidad|parto|partir|revient|reventar)`;
