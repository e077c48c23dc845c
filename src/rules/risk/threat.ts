import { perhaps, sure, type Family } from '../cues/weigh.ts';

const HURT =
  '(?:matar|pelar|quebrar|golpear|apuñalar|quemar|picar|joder|cascar|reventar|tumbar|desaparecer|chuzar|acuchillar|balear|volar|linchar|moler|estrangular|ahorcar|machetear|encender a|coger a|agarrar a|levantar a|sacar a|bajar a|dar (?:plomo|bala|machete|duro|candela|en la jeta|golpes)|hacer (?:daño|pagar|llorar|picadillo)|mandar matar|mandar a matar|mandar a (?:dar|pelar|quebrar)|enterrar|torturar|lastimar|prender|arrastrar|despescuezar|rajar|cortar la|secuestrar|buscar a la casa|hacer una visita|sacar en cajon|volver (?:mierda|nada|picadillo))(?! (?:es[oae]s?|el|la|los|las|un|una|unos|unas|mi|su) (?!cara|casa|vida|jeta|cabeza))';
const THEM = String.raw`(?:l[oae]s?|te|os|se lo|se los)`;
const BLOW =
  '(?:plomo|bala|balas|tiro|tiros|balazo|balazos|disparo|machete|machetazo|machetazos|puñal|puñalada|puñaladas|cuchillo|cuchillada|candela|golpe|golpes|paliza|golpiza|puñetazo|puño|puños|pata|patada|patadas|planazo|totazo|tramacazo|pepazo|pepazos|garrote|garrotazo|palo|varilla|bofetada|cachetada|lapo|coñazo|muenda|piedra|bomba|granada|fuego|fierro|navaja|navajazo|acido|destornillador|limon|gasolina|hacha|varillazo)';
const ARM =
  '(?:machete|cuchillo|pistola|revolver|arma|fierro|changon|escopeta|garrote|palo|bate|gasolina|bomba|navaja|varilla|puñal|granada|hacha|peinilla|galon)';
const SEAT =
  '(?:oficina|local|alcaldia|gobernacion|sede|vidrio|vidrios|carro|moto|casa|edificio|chuzo|rancho|negocio|camioneta|ventanilla|ventanillas|puertas|todo eso|esa vaina|instituto|ipes|entidad)';

export const THREAT: Family<'threat'> = {
  kind: 'threat',
  cues: [
    sure(
      String.raw`${THEM} (?:voy|vamos|van|vengo|venimos|mando|voy yo) (?:a )?${HURT}(?:l[oae]s?)?`,
      String.raw`(?:voy|vamos|van|toca|provoca|dan ganas de|ganas de|quisiera|soy capaz de|hay que) (?:a )?(?:ir a |venir a )?(?:matar|pelar|quebrar|golpear|apuñalar|cascar|reventar|desaparecer|chuzar|acuchillar|balear|volar|linchar|machetear|quemar|joder|buscar|dar|meter|pegar)(?:l[oae]s?|te|sel[oa]s?)(?: ${BLOW}| un ${BLOW}| unos ${BLOW})`,
      String.raw`(?:voy|vamos|van|toca|provoca|dan ganas de|ganas de|soy capaz de|hay que) (?:a )?(?:ir a |venir a )?(?:matar|pelar|quebrar|golpear|apuñalar|cascar|reventar|desaparecer|chuzar|acuchillar|balear|linchar|machetear|joder|quemar)(?:l[oa]s?|te)`,
      String.raw`(?:le|te|les) (?:voy|vamos|van|vengo) a (?:meter|pegar|dar|echar|zampar|enterrar|clavar|lanzar|tirar|mandar|prender|caer|acomodar|propinar)(?: \w+){0,2} ${BLOW}`,
      String.raw`(?:le|te|les) (?:doy|damos|meto|metemos|pego|pegamos|echo|zampo|clavo|entierro|lanzo|dan|meten|caigo|caemos|mando)(?: \w+){0,2} ${BLOW}`,
      String.raw`(?:partir|parto|romper|rompo|volar|vuelo|volver|vuelvo|reventar|reviento|dañar|desfigurar|partirle|romperle|reventarle|partimos|rompemos) (?:la|esa|su|el|ese|los|las|toda la) (?:cara|jeta|trompa|boca|cabeza|crisma|geta|carroceria|madre|hocico|dientes|piernas|patas|alma)`,
    ),
    sure(
      String.raw`(?<!no )(?:yo se|se|sabemos|averigue|averiguamos|ya se|conozco|conocemos|ya tengo|tengo) (?:muy bien |bien |perfectamente |de sobra |por )?donde (?:vive|trabaja|viven|estudia|estudian|almuerza|parquea|queda su casa|coge el bus|encontrarl\w+|vivis)`,
      String.raw`(?:se|sabemos|averigue|conozco|tengo|ya se) (?:\w+ )?(?:a que hora (?:sale|llega|entra)(?: usted|n| de su| de la casa| a su)|en que (?:carro|moto|ruta|barrio) (?:anda|vive|se mueve|llega)|por donde (?:camina|anda|pasa|se mueve|se va))`,
      String.raw`(?:l[oae]s?|te) (?:tengo|tenemos|tienen) (?:ya )?(?:fichad|pillad|ubicad|vist|en la mira|marcad|sentenciad|identificad|en la lista|señalad|advertid|apuntad)\w{0,3}(?! en el (?:mapa|sistema))`,
      String.raw`(?:l[oa]s?|te) (?:voy|vamos) a esperar(?: \w+){0,2} (?:a la salida|afuera|en la esquina|en la calle|abajo|en el parqueadero|en la puerta|en la oscuridad)(?: y| para (?:que|ver|dar|arreglar)|$| [.?]| a ver| cuando)`,
      String.raw`(?:l[oa]s?|te) (?:espero|esperamos|espera mi gente) (?:a la salida|afuera|en la esquina|abajo)(?: y| para (?:que|ver|dar|arreglar)|$| [.?]| a ver| cuando| a las)`,
      String.raw`nos vemos (?:a la salida|afuera|en la calle)(?! del?| para| y le entrego)|a la salida (?:nos vemos|hablamos|arreglamos|va a ver|me las|lo cojo|la cojo|se las)`,
      String.raw`donde (?:me )(?:l[oae]s?) (?:encuentre|vea|pille|coja|agarre|tope|cruce|vuelva)|donde (?:te|l[oa]s?) (?:pille|coja|agarre|tope)|(?:que )?no (?:l[oae]s?|te) (?:van|va) a (?:volver a )?(?:encontrar|reconocer|ver mas)|que no (?:me )?(?:l[oae]s?|te) (?:vaya a )?(?:encuentre|encontrar|pille|coja|tope|agarre)`,
    ),
    sure(
      String.raw`cuidese (?:por que|que|la espalda|el pellejo|y cuide|cuando|en la calle|al salir|usted|mucho la espalda|bien cuando|bastante|de noche|de aqui)|cuidense (?:por que|la espalda|todos|cuando|que)|cuide(?:n)? (?:a |de )?su(?:s)? (?:familia|hijos|hijo|hija|espalda|mama|esposa|gente)`,
      String.raw`(?:le|les|te) (?:va|van|puede|pueden|puede que le|llegue|llegara|va llegar|vaya)(?: a)? (?:pasar|suceder|ocurrir) (?:algo|una desgracia|una cosa|lo mismo|lo que)(?! a (?:mi|mis|los|la|el))`,
      String.raw`(?:no respondo|no me hago responsable) (?:por lo que|de lo que|por mi|de mi|si)(?! dañ)`,
      String.raw`atenganse a|atengase|(?:aguante|aguanten) las consecuencias|(?:se|te) (?:va|van|vas) a arrepentir|se arrepentir(?:a|an)`,
      String.raw`me las (?:paga|pagan|va a pagar|van a pagar|pagara|pagaran|cobro|voy a cobrar|pagas)|las va a pagar(?: todas)?$|(?:l[oa]s? va|la van|lo va) a pagar (?:car[oa]|con)`,
      String.raw`(?:va|van|vas) a (?:saber|ver|conocer|aprender) (?:quien|lo que es|de que soy|de lo que|con quien|como es|de verdad|lo que (?:le|les) va)(?! (?:quiero|me|gana|gano))`,
      String.raw`y (?:va|van|vera|veran) a ver(?: [.?]|$)|(?:ya|pa que|para que) (?:va a ver|vera)(?: [.?]|$| lo que)`,
      String.raw`no saben? con quien (?:se )?(?:esta|estan|meti|metio|metieron|trata|tratan|te|mete)`,
      String.raw`de (?:esta|aqui|ahi|alli|esa|aca) no (?:sale|salen|se salva|pasa|pasan)(?: viv| con vida| bien| camin| a pie)?|no (?:sale|salen|va a salir|van a salir) (?:viv|camin|con vida|parad|por sus)\w*|no (?:va|van|vas) a (?:amanecer|ver el|llegar a (?:su|la) casa|llegar vivo|durar)`,
      String.raw`cobr(?:arse|arme|armela|arnos|o|amos|arsela|arsel[oa]s|armelas)(?: \w+){0,3} (?:con sangre|a mi manera|a las malas|con la vida|a los golpes|venganza)|sabe(?:mos)? como cobrarse|va(?:n)? a (?:correr|haber|rodar) (?:sangre|muert|plomo|cabezas|bala)\w*|pagar con (?:sangre|la vida)`,
      String.raw`venganza|vengar(?:me|nos)?|me vengo de|justicia por (?:mi|nuestra|mano|mis)|tomar(?:me)? la justicia|(?:por|a) las malas|de mala manera se`,
      String.raw`(?:le|les|te) va a (?:salir (?:muy |bien )?caro|doler|pesar|ir (?:muy )?mal)(?! el (?:arriendo|local))`,
    ),
    sure(
      String.raw`(?:le|les|te|se l[oa]s?)? ?(?:mando|mandamos|echo|suelto|voy a mandar|voy a echar|traigo|llamo|voy a traer|vamos a mandar|aviso) (?:a )?(?:los|unos|mis|la|mi|al|el|un)(?: \w+)? (?:muchachos|pelaos|pelados|manes|paracos|paras|sicari\w+|parceros|duros|del barrio|combo|banda|guerrilla|tropa|del monte|patron|de la moto|gatillero\w*)`,
      String.raw`(?:l[oa]s?|te) (?:mato|matamos|quiebro|quebramos|casco|chuzo|reviento|acabo|cojo a|agarro a|levanto a|enciendo a|saco a|bajo a|desaparezco|desaparecemos|mandamos al|mando al)(?! (?:hoy|la llamada|de la lista))(?: (?:${BLOW}|hueco|cementerio|hospital|otro mundo))?`,
      String.raw`(?:les?|te) (?:quemo|quemamos|prendo|prendemos|incendio|exploto|vuelo|tumbo|rompo|rompemos|daño|destrozo|acabo|apedreo|tiro|echo|lanzo|estallo|meto)(?: \w+){0,3} (?:${SEAT}|candela|fuego)`,
      String.raw`(?:quemar|quemarles?|incendiar|incendiarles?|explotar|volar|volarles?|prender|prenderles?|destruir|apedrear|dinamitar|tirarle|romperles?|ponerles?|poner|meterles?|meter)(?! (?:ganas|plata|energia|toda|empeño|duro))(?: \w+){0,3} (?:${SEAT}|candela|fuego|bombas?)(?! de (?:gasolina|agua))`,
      String.raw`(?:bomba|plomo|bala|tiros?|piedra|candela|fuego)(?: \w+)? (?:en|a|para) (?:la oficina|ustedes|usted|esa oficina|la alcaldia|la gobernacion|los funcionarios|ese edificio|el edificio|todos ustedes|ese \w+ municipal)`,
      String.raw`(?:voy|vamos|llego|llegamos|entro|llevo|tengo|cargo|vuelvo|regreso|ir|llegar|bajo|caigo|caer|caerles)(?: \w+){0,4} con (?:(?:un|una|el|la|mi|unos|mis|los|puro) )?(?:\w+ de )?${ARM}(?! (?:para (?:vender|afilar)|nuev|de cocina))`,
      String.raw`(?:sacar|levantar|agarrar|coger|encender|atender|hablar|arreglar|entender|agarro|cojo|saco|enciendo|levanto)(?: \w+){0,3} a (?:plomo|bala|machete|piedra|pata|patadas|puños|golpes|palo|garrote|plan|puñaladas|tiros|candela|la fuerza con)`,
      String.raw`(?:merecen?|deberian|deberia|ojala|mereces)(?: \w+){0,3} (?:met\w+ (?:una? )?(?:bomba|tiro|plomo|candela)|les metan|le metan|mor(?:ir|irse)|maten|mueran|muera|mate|un tiro|plomo|quemen|queme|desaparezcan|pelen|estrellen|atropellen|peguen un tiro)`,
      String.raw`(?:tiene|tienen|le quedan|les quedan|tienes)(?: \w+)? (?:los dias contados|24 horas para (?:renunciar|largarse|irse))|dese por muert\w|(?:es|son|sos) (?:hombre|mujer|hombres|un) muert\w{1,2}|ya (?:son|es|esta|estan) muert\w{1,2}(?= [.?]|$| en vida| usted)|objetivo militar|(?:vas|va|van|te vas|se va|se van) a (?:morir|morirse)(?= [.?]|$| perr| sap| malp| gon| hp| como| por| uno| tod| de un tiro)|muerete|muerase|muera(?:n)?se|(?:sal|sac|salir|van a salir|sale|salen)\w*(?: \w+)? (?:en|entre) (?:un |el )?(?:cajon|cajones|ataud|bolsa|camilla|ambulancia)|hacerles? una visita|su merecido|lo del otro|lo mismo que (?:al|a la|a los) otr\w+|(?:piens|pense)\w*(?: \w+)? (?:bien )?(?:en su familia|lo que (?:me )?(?:va|vaya) a)`,
      String.raw`su(?:s)? (?:familia|hij\w+|esposa|esposo|mama)(?: \w+)? (?:va|van|se va|se van|paga|la paga|las paga|puede|pueden|tambien|corre|sufr\w+)`,
      String.raw`(?:mandar|mande|mando|pagar|pago|contratar)(?:l[oe])?(?: \w+){0,3} (?:matar|sicari\w+|para que l[oae]s? (?:maten|quiebren|cojan|den|golpeen|casquen))`,
    ),
    perhaps(
      String.raw`(?:yo )?(?:se|sabemos|conozco)(?: muy)?(?: bien)? (?:que|como|por donde) (?:usted|ustedes) (?:sale|salen|vive|viven|coge|cogen|llega|camina|pasa|pasan|almuerza|tienen? (?:hij|famil|espos)\w+)`,
    ),
    perhaps(
      String.raw`cuidese(?= ?$| [.?])|pilas pues|ande(?:n)? con cuidado|vaya con cuidado`,
      String.raw`cuando (?:me )?(?:l[oa]s?|te) (?:vea|encuentre|coja|tenga|agarre|pille|tope)|ojo (?:pues )?(?:que|con)|le advierto|les advierto|que no se le olvide|(?:yo no|no estoy) jueg\w+|hablo en serio|piense bien|tengalo por seguro|ruegue que|mas le vale|quedan advertid\w+|advertid[oa]s?|tengo (?:el|su) (?:nombre|cara|foto|direccion)|ya tengo el nombre|esto no se queda asi`,
      String.raw`si no (?:me |nos |le |les )?\w+`,
    ),
    sure(
      String.raw`(?:voy|vamos) a hacerl(?:e|es) daño|hacerl(?:e|es) daño (?:a|al) (?:funcionari|emplead|señor|doctor)\w*`,
      String.raw`(?:voy|vamos) a (?:esperar|buscar|coger|agarrar|cazar|encontrar) a(?:l| la| los| las| ese| esa| esos)? (?:funcionari|emplead|doctor|señor|celador|vigilante|ingenier|director)\w*(?: \w+){0,3} (?:en (?:el parqueadero|la calle|la esquina|la oscura|la salida|su casa)|a la salida|afuera|con (?:mis|unos|la gente|los muchachos))`,
      String.raw`espereme (?:afuera|a la salida|en la esquina)|si es tan (?:macho|hombre|varon|guap\w|berrac\w|valiente)|(?:hagan|hacer|hago|hacemos) la vuelta(?= [.?]|$| a)|volar en (?:pedazos|mil)|la boca llena de (?:moscas|tierra)|se (?:me )?cruce (?:conmigo|en mi camino)|(?:yo )?(?:se|conozco|sabemos) (?:cual es|en que|donde (?:es|queda|estan))(?: \w+){0,2} (?:colegio|casa|escuela|barrio|jardin)(?: \w+){0,2} (?:de su|de sus|suy|sus hij|su hij)\w*|no voy con palabras|(?:la lengua|los dedos|el cuello|las manos|las orejas) (?:por|para que|a ver)|para que aprenda(?:n)?(?: a respetar)?(?= [.?]|$)|(?:le|les|te) va mal$|no lo tengo al frente|no la tengo al frente`,
      String.raw`(?:saludos|mensaje|visita|razon)(?: \w+)? (?:de )?(?:los paras|los paracos|la guerrilla|mi gente|los del frente|los muchachos|el patron|los duros)|(?:lo tienen|la tienen|los tienen|lo saben|saben quien es|lo conocen|la conocen) los (?:del frente|paras|paracos|muchachos|del monte|duros)|los del frente|(?:tomar|tomarnos|tomarme|entrar) (?:a )?(?:la sede|la oficina|la alcaldia|la gobernacion) (?:a (?:la fuerza|sangre|plomo|bala)|y (?:no|va))|a sangre y fuego`,
      String.raw`no crea(?:n)? que no (?:se|sabemos|conozco)|se quien es (?:usted|su|ust)|usted (?:vive|queda|trabaja) (?:en|por)(?: \w+){1,4} (?:y yo|no crea|cierto|yo se|lo se)|(?:decir|avisar|contar)(?:le|les)?(?: \w+){0,4} que (?:venga|vengan|baje|bajen|vaya|vayan|pase|pasen) (?:por (?:usted|ustedes|ell|su|el|la)|a (?:visitar|buscar|verl)\w*)`,
      String.raw`(?:ahi|aqui|entonces|va a haber|van a haber|hay|habra|habran) (?:si )?(?:hay |habra |va a haber )(?:un |el |varios |mas |mi primer )?muert[oa]s?|va(?:n)? a haber muert[oa]s?|no (?:va|van) a (?:salir|quedar) (?:nadie|ni uno|ninguno)|al (?:proximo|primero|que) que(?: \w+){0,3} (?:lo|le) (?:mato|chuzo|casco|quiebro|pego|doy|meto|reviento|parto|enciendo)`,
    ),
    perhaps(
      String.raw`a (?:pata|plomo|bala|machete|golpes|puños|patadas|piedra|palo|garrote|las buenas)|(?:matar|mato|muert\w|plomo|bala|sangre|golpe|golpes|machete|cuchillo|pistola|paracos|guerrilla)`,
      String.raw`en el barrio uno|conozco gente|tengo (?:\w+ )?(?:amigos|primos|gente|conocidos|familia)(?: \w+){0,4} (?:paraco|guerrill|armad|pesad|peligros|de la|en el monte|que)\w*|usted tiene (?:hijos|familia)|(?:zanja|rio|hueco|cementerio|cajon|monte)`,
    ),
  ],
};
