import { perhaps, sure, type Family } from '../cues/weigh.ts';

/** "Me quiero morir de la risa", "no quiero vivir en arriendo": figures of speech and plans. */
const FIGURE = String.raw`(?! (?:del? (?:la |el |puro |tanto )?(?:risa|hambre|frio|verguenza|pena|susto|calor|sed|sueño|ganas|tedio|aburrimiento|emocion|felicidad|envidia|rabia|amor|cansancio)|por (?:ese|esa|un|una|el|ir)|trabajando|estudiando|haciendo|esperando))`;
const KILL_ONESELF =
  '(?:matar|morir|suicidar|ahorcar|envenenar|colgar|quitar la vida|tirar (?:de|del|desde|al|a la|por|a un)|lanzar (?:de|del|desde|al|a la|por|a un)|botar (?:de|del|desde|al|a la|por)|cortar las venas|pegar un tiro|hacer daño|arrojar|desaparecer|ir de este mundo|tomar (?:el veneno|un veneno|veneno|todas las pastillas|un frasco))';
const KILLING_ONESELF =
  '(?:matarme|matarse|suicidarme|suicidarse|ahorcarme|ahorcarse|envenenarme|envenenarse|quitarme la vida|quitarse la vida|colgarme|colgarse|cortarme las venas|cortarse las venas|pegarme un tiro|pegarse un tiro|hacerme daño|hacerse daño|autolesion\\w*|lastimarme|morirme|irme de este mundo|arrojarme|arrojarse|acabar con mi vida|terminar con mi vida|acabar con su vida|acabar con mi existencia)';
const EDGE =
  '(?:transmilenio|puente|tren|rio|metro|viaducto|vacio|carro|carros|balcon|ventana|abismo|techo|azotea|barranco|bus|piso|camion|linea|rieles|edificio|salto|tequendama|terraza|pozo)';

export const LIFE: Family<'life'> = {
  kind: 'life',
  cues: [
    sure(
      String.raw`me (?:quiero|voy a|quisiera|deseo|provoca|dan ganas de|quiera|queria|gustaria|iba a|pienso|intente|trate de|quise|toca|debo|podria) ${KILL_ONESELF}${FIGURE}`,
      String.raw`(?:quiero|quisiera|voy a|deseo|prefiero|pienso en|pensado en|pensando en|pienso|ganas de|dan ganas de|deseos de|intente|intento|capaz de|mejor|a punto de|decid\w+|provoca|iba a|preferiria|prefiere|quiere|queria|amenaza con|habla de|amenazo con|juro que|trato de|tratando de|va a) (?:solo |de |en )?(?:${KILLING_ONESELF}|morir(?:me|se)?(?= |$)|no (?:existir|despertar|vivir)|no seguir viv\w+|estar muert[oa])${FIGURE}`,
      String.raw`(?:quit|quit)(?:arme|arse|arnos|o|aron|e|o|ar|ara|aria|ando|andose|arle)? ?(?:me |se )?la vida|me quito la vida`,
      String.raw`me (?:mato|ahorco|suicido|enveneno|pego un tiro|corto las venas|quito la vida|cuelgo)(?= [.?]|$| y| si| hoy| esta| por que| mejor| aqui| ahora| con| de una| delante| porque)${FIGURE}`,
      String.raw`me (?:pego un tiro|ahorco|corto las venas|suicido|quito la vida|prendo fuego|enveneno|cuelgo|mato) (?:aca|aqui|ahi|alla|afuera|adentro|delante|frente|en (?:la|el|su|esa|ese) (?:puerta|entrada|oficina|sede|plaza|alcaldia|gobernacion|sala|casa|puesto|calle|puente|frente))`,
      String.raw`(?:mañana|hoy|esta noche)(?: \w+){0,2} no (?:me )?(?:despierto|amanezco|vuelvo a despertar)|pens\w+(?: \w+){0,6} (?:en |como )?(?:en )?(?:como )?(?:morirme|matarme|morir)(?= |$)${FIGURE}|pienso(?: \w+){0,5} como (?:morir(?:me)?|matarme|acabar con todo)${FIGURE}|yo hasta hoy(?= ?$| [.?]| llegue| llego)|hasta hoy (?:vivo|existo|los acompaño)`,
      String.raw`(?:me quiero|quiero|quisiera|me voy|voy a|mejor me|deseo|me gustaria|prefiero)(?: \w+){0,2} con (?:mi|mis)(?: \w+){0,4} (?:(?:al|en el) cielo|que (?:ya )?(?:murio|se murio|se me murio|se me fue|en paz descans\w+)|difunt\w+)`,
      String.raw`(?:se|me) (?:met|clav|enterr|pas|pus|hund)(?:io|o|i|e|ieron) (?:un |una |el |la )?(?:cuchill\w*|navaja|puñal|machete|tijeras|vidrio|pistola|revolver)(?: \w+)? (?:en|por|al|a)(?: (?:el|la|los|las|su|mi))? (?:cuello|cuerpo|pecho|brazos?|venas?|estomago|barriga|boca|cabeza|garganta|muñecas?|pierna)`,
      String.raw`me estoy cortando(?= ?$| [.?]| y| los| las venas| otra| de nuevo| la piel| aqui| ya)|(?:mejor|tranquil\w+|descans\w+|felices|bien)(?: \w+){0,2} sin (?:est[ea] (?:viej[oa]|estorbo|inutil|carga|loc[oa])|alguien como yo)|(?:yo )?no valgo (?:nada|la pena|para nada|un peso)|(?:siento|creo) que (?:no valgo|sobro|estorbo|no sirvo para nada)`,
      String.raw`me (?:voy a|quiero|vamos a|quisiera) (?:tirar|lanzar|botar|arrojar|aventar)(?= ?$| [.?]| ya| hoy| de una| y ya| y se acab)`,
      String.raw`(?:ganas|impulsos?|deseos?|pienso|pensando|quiero|voy|vuelvo|volvi|empece|necesidad)(?: \w+)? (?:de|en|a) (?:cortarme|lastimarme|rayarme|quemarme)(?! (?:el|la|las|los|un|una) (?!brazo|vena|muñeca|pierna|piel))`,
      String.raw`me (?:tiro|lanzo|boto|arrojo|aviento|mando)(?: \w+)? (?:a|al|del|de|desde|por|debajo)(?: \w+)? ${EDGE}`,
      String.raw`(?:tirar|lanzar|botar|arrojar|aventar)(?:me|se) (?:a|al|del|de|desde|por|debajo de|debajo)(?: \w+)? ${EDGE}`,
      String.raw`suicid(?:arme|arse|arnos|ar|o|aron|e|a|ara|ando|andose)(?= [.?]|$| y| si| por| en| de| con| hoy| a| mi| el| la)|(?:pensamientos?|ideas?|intentos?|intencion|deseos?|tendencias?)(?: de)? (?:suicidas?|suicidio)|(?:he|ha) pensado en el suicidio|pienso en el suicidio`,
    ),
    sure(
      String.raw`no (?:quiero|quiere|queria|deseo|quisiera) (?:mas )?(?:vivir|seguir (?:viv|respir|exist|sufr)\w+|seguir en este|existir|despertar|seguir viva|vivir mas|estar viv\w|estar en este mundo|vivir asi)(?! (?:mas )?(?:en|con|de|cerca|lejos|alla|aqui|ahi|aca|del|al|por|arrendad\w|sin)\b)`,
      String.raw`no quiero (?:seguir|estar) (?:mas )?(?:aqui|en este mundo|en esta vida)(?= [.?]|$| ya| por)`,
      String.raw`no (?:me |le |nos )?(?:vale|tiene|tengo|hay|encuentro|veo|hallo|queda|quedan)(?: ya| mas| el| la| un| ningun| ninguna| ya nada| nada| para)? ?(?:la pena|sentido|razon|razones|motivo|motivos|caso|ganas|por que|para que|objeto|a que)(?: \w+)? (?:vivir|seguir viv\w+|seguir aqui|a la vida|la vida|de vivir|para vivir|mi vida|a mi vida|esta vida|a nada|para seguir)`,
      String.raw`(?:mi|la|esta) vida (?:ya )?no (?:vale|tiene|sirve|me importa)(?: la pena| sentido| nada| para nada)?`,
      String.raw`para que (?:seguir|sigo|seguimos|quiero) (?:viv\w+|existiendo|luchando|en este mundo|la vida)|para que (?:vivo|vivir|existo|naci)`,
      String.raw`no (?:haber|hubiera|haberme) (?:nacido|parido)|para que habre nacido|que no hubiera nacido`,
      String.raw`dormir(?:me)?(?: \w+){0,3} (?:y|para|e)? ?(?:ya )?(?:no|nunca|jamas)(?: \w+)? (?:despert|volver|levant)\w*|no (?:volver a )?despertar(?:me)?(?: mas| nunca| mañana|$| [.?])|(?:acostarme|me acueste|me acuesto)(?: \w+){0,2} no (?:despert|amanec|levant)\w+`,
      String.raw`(?:quiero|quisiera|ganas de|mejor|deseo|provoca|me gustaria) desaparecer(?:me)?(?! (?:el|la|los|las|esa|ese|de la lista|del sistema))`,
      String.raw`(?:mejor|mejores|tranquil\w+|felices|feliz|descans\w+|bien|tranquilidad)(?: \w+){0,2} (?:sin mi|si yo (?:no|me)|si me muero|si me voy|cuando yo no|el dia que (?:yo )?(?:no|me))`,
      String.raw`(?:soy|siento que soy|me siento|sintiendome|solo soy|siendo) (?:\w+ )?(?:una carga|un estorbo|un peso|una molestia para|un bulto)(?! de papa)`,
      String.raw`no le (?:hago|haria|voy a hacer) falta a nadie|a nadie le (?:importo|hago falta|voy a hacer)|nadie me (?:va|van)? ?(?:a )?(?:extrañar|llorar|extrañaria|echaria)`,
    ),
    sure(
      String.raw`(?:acabar|acabo|terminar|termino) con (?:todo(?! (?:el|la|los|las|lo|este|esta|eso|ese|esto))|mi vida|mi existencia|este sufrimiento|mi sufrimiento|esta vida|este dolor|esta agonia|todo esto)`,
      String.raw`(?:me )?despedi de (?:mis|mi|todos|la|los|el|ellos|mama)|(?:esta|es) (?:es )?(?:mi|una) despedida|me despido de (?:este mundo|la vida|todos|ustedes para)|se despidio (?:de (?:mi|todos|los|la|sus|nosotros)|por)|carta (?:de despedida|para mis hijos)|adios (?:para siempre|mundo|a todos|vida)|(?:ultimo|ultima) (?:dia (?:de mi vida|en este mundo|en la tierra)|mensaje que|vez que (?:les|le|escribo|hablo|me van))|cuando (?:ya )?(?:yo )?no este|no (?:me )?(?:van|va) a (?:volver a )?(?:saber de mi|verme mas|volver a ver)`,
      String.raw`(?:pastillas?|veneno|soga|cuerda|lazo|cuchillas?|raticida|racumin|cianuro|revolver|pistola|frasco|navaja|insecticida)(?: \w+){0,3} (?:list[oa]s?|preparad[oa]s?|en la mano|al lado|compr[eo]|conmigo|para (?:acabar|terminar|no|irme|morir))`,
      String.raw`(?:me )?(?:tome|trague|tomo|trago|voy a tomar|tomarme|tomar|se tomo|se trago|tomarse)(?: \w+){0,2} (?:todas las|un monton de|un poco de|muchas|un frasco|frasco|veneno|el veneno|un veneno|raticida|racumin|un puñado|mil|un tarro|toda la caja|las pastillas para)(?: \w+)?`,
      String.raw`(?:compre|consegui|tengo|guarde|busque)(?: \w+){0,2} (?:veneno|soga|racumin|cianuro)(?: \w+){0,3} para (?:mi|tomar\w+|ahorc\w+|acabar|irme|matarme|no)`,
      String.raw`(?:me|se) (?:corto|corte|cort|corta|cortan|esta cortando|estoy cortando|estaba cortando|ha cortado|hace|hago|hizo|lastimo|lastima|raya|quemo)(?: \w+)? (?:los brazos|las venas|el brazo con (?:una |la )?cuchilla|las piernas|las muñecas|las manos a proposito|daño a (?:si|mi)|cortes|cortadas|daño (?:sol\w|el mismo|ella misma|a proposito|cuando|en))|cort(?:andome|arme|andose|arse)(?: \w+)? (?:brazos|venas|las|los|piernas|muñecas|la piel)?`,
    ),
    sure(
      String.raw`se (?:\w+ )?(?:quiere|queria|va a|iba a|quiso|intento|trato de|piensa|intenta|quieren|puede|acaba de|va a terminar) (?:suicidar|ahorcar|quitar la vida|envenenar|colgar|matar|lanzar (?:de|del|al|desde|por)|tirar (?:de|del|al|desde|a la|por)|cortar las|pegar un tiro|dar un tiro|morir(?! de)|hacer daño|botar (?:de|del|al))`,
      String.raw`se (?:ahorco|colgo (?:del?|en|con)|enveneno|mato ayer|mato hoy|lanzo (?:del?|al|desde)|tiro (?:del|de un|de la|al rio|desde|al vacio)|corto las venas|pego un tiro|quito la vida|suicido)`,
      String.raw`(?:esta|estan|hay (?:un|una|alguien)|parad\w|subid\w|trepad\w|montad\w)(?: \w+){0,4} (?:en|al borde de)(?: \w+)? (?:baranda|borde|puente|azotea|viaducto|cornisa)(?: \w+){0,5} (?:tirar|lanzar|botar|saltar|aventar|matar)\w*`,
      String.raw`(?:sin|perdi|perdio|no tengo|se me quitaron|no me quedan|quitaron)(?: \w+)? ganas de (?:vivir|seguir viv\w+|existir|levantarme ni)|ganas de (?:no )?(?:morir(?:me)?|vivir mas|matarme|matarse)${FIGURE}`,
      String.raw`ojala (?:\w+ )?(?:me muriera|me muera|no despert\w+|no amanec\w+|me mataran|me maten|me (?:lleve|recoja|atropelle|atropellara)|nunca hubiera|diosito me|dios me)`,
      String.raw`(?:mejor|prefiero|preferiria|preferible|quisiera|deberia)(?: \w+)? (?:estar|estaria|estuviera|haberme|me) (?:muert[oa]|muero|muriera|muera)${FIGURE}|mejor me (?:muero|mato|muriera)|mejor muert[oa]|valgo mas muert[oa]`,
      String.raw`(?:quiero|quisiera) (?:ya )?(?:descansar (?:de todo|para siempre|de esta vida|en paz|por fin de|eternamente)|irme (?:para siempre|de este mundo|con dios|con mi (?:mama|papa|hij\w|espos\w|viej\w) al cielo)|que (?:dios|diosito|todo) (?:me (?:lleve|recoja)|se acabe))|(?:dios|diosito|señor) (?:mio )?(?:llevame|recogeme|lleveme)`,
    ),
    sure(
      String.raw`(?:idea|pensamiento|ganas|pienso|deseo)s? (?:de |en )?(?:no )?(?:seguir viviendo|vivir mas|morir|no vivir)${FIGURE}|(?:irme|me voy|me quiero ir|irse|me fuera) de este mundo|perdon(?:en|ene|eme|enme|ame)\w*(?: \w+)? por lo que (?:voy|vamos) a hacer|(?:nota|carta)(?: \w+){0,3} (?:adios|despidiendo\w*|de despedida)|(?:me|se) (?:prendo|prende|prendio|voy a prender|va a prender|echo gasolina y) (?:fuego|candela)|(?:prenderme|prenderse|quemarme|quemarse) (?:fuego|candela|viv\w)|encerrad\w(?: \w+){0,4} con (?:unas |una |un )?(?:pastillas|cuchill\w+|pistola|arma|soga|veneno)`,
      String.raw`${KILLING_ONESELF}${FIGURE}(?<!morirme)(?<!hacerme daño)(?<!lastimarme)`,
      String.raw`si (?:yo )?me (?:muero|muriera|mato|matara|voy de este mundo|pasa algo hoy)(?: \w+){0,4} (?:nadie|a nadie|seria|todo|mejor|descans|no)|cuando (?:yo )?(?:falte|no este|me muera|me haya ido)(?= [.?]| por que| cuiden| hoy| denle| ayud|$)(?:.{0,40}(?:hoy|me voy|adios))?|ya no (?:voy a|vamos a) estar(?! (?:en|disponible|abiert))|hoy me voy(?: para siempre| de este| [.?]|$)|(?:es|sera) (?:mi|su) ultimo dia(?! (?:de|del|en|para) (?:clase|curso|plazo|trabajo|pago|inscr))`,
      String.raw`(?:yo )?sobro en|estoy (?:de mas|sobrando) en|soy (?:un |una )?(?:inutil|fracaso|estorbo)(?: para| y| que|$| [.?])|(?:da|dar) (?:igual|lo mismo) (?:si )?(?:vivo|vivir|morir|me muero|estar viv)\w*|(?:dormir|dormirme|descansar) (?:para siempre|por siempre|eternamente|y ya no)|(?:no )?(?:volver a )?(?:levantarme|despertarme|despertar) (?:mas|nunca|jamas)|no (?:levantarme|despertarme|amanecer)|que (?:todo|esto) se acabe(?: ya)?(?= [.?]|$)|(?:dios|señor|virgen|diosito)(?: \w+){0,2} (?:que )?(?:ya )?me (?:lleve|recoja|quite)`,
      String.raw`(?:no )?(?:quiero|tengo fuerzas|soy capaz|puedo) (?:de |para |ya )?(?:mas )?seguir(?= [.?]|$| asi| mas| adelante| quiero| sin (?:el|ella|mi))(?<!no me deja)|(?:una|hacer una|cometer una|hago una) locura(?! de (?:precio|feria))|(?:estoy|esta|me subi|me pare|parad\w|asomad\w|sentad\w)(?: \w+){0,3} (?:en|al) (?:la azotea|la baranda|el borde|la cornisa|el filo|el puente pero|un puente y|borde del)|(?:me pare|me subi|subi|fui) (?:en|al|a) (?:el )?puente(?: \w+)? (?:pero|para|y no|a)|(?:amarr|colg|cuelgu|prepar)\w*(?: \w+){0,2} (?:soga|lazo|cuerda)|(?:soga|lazo) y (?:ya )?la (?:amarr|colg)\w+`,
      String.raw`(?:decid\w{1,4}|resolv\w{1,4}|resuelto|decision (?:es|de)|prefiero|mejor)(?: \w+){0,3} (?:de |que )?no (?:seguir|continuar|voy a seguir|sigo)(?= [.?]|$| mas(?: [.?]|$)| viv| perdon| cuid| gracias por todo| adios| aqui(?: [.?]|$)| en este mundo| con (?:esta vida|mi vida|este dolor|este sufrimiento))|(?:ya )?tome (?:la|mi|una) decision (?:y )?(?:de (?:irme|no seguir|acabar|descansar|dejar (?:de vivir|todo))|me voy|y (?:no hay|nadie))|hasta aqui (?:llegue|llego)(?: yo)?(?= [.?]|$| ya no| no puedo| perdon| cuid)|me rindo(?= [.?]|$| ya no| perdon)(?: [.?])?(?: (?:con|ante) la vida| ya no (?:quiero|puedo|aguanto)| perdon\w*)`,
      String.raw`(?:estoy|estamos|sigo|voy|vamos|llevo|llevamos|inici\w+|empiez\w+|empezamos|declar\w+|hago|hacemos|entr\w+|comienz\w+)(?: \w+){0,4} huelga de hambre|huelga de (?:hambre|sed)(?: \w+){0,4} (?:hasta (?:morir\w*|las ultimas|que me muera)|indefinida)|sin comer ni (?:tomar|beber|agua|un)|(?:me|nos) (?:cos\w+|voy a coser|vamos a coser) (?:la boca|los labios)|dej(?:e|o|ar) de (?:comer|tomarme (?:la droga|los remedios|la medicina|la insulina))(?: \w+){0,3} (?:morir\w*|hasta|para (?:no|que se acabe|irme))`,
      String.raw`(?:cuid\w+|velen|respondan|encarg\w+|le encargo|les encargo)(?: \w+){0,2} (?:a )?(?:mis (?:hijos|niñ\w+|viejos|perros)|mi (?:hij\w|mama|bebe|niñ\w))(?: \w+){0,3} (?:cuando (?:yo )?(?:no este|me vaya|falte|me muera)|que yo ya|por que yo ya|y perdon\w*)|(?:planee|planeo|pensad\w|decidid\w|listo|pens(?:e|ado))(?: \w+){0,2} (?:como|cuando|donde|la forma de) (?:me voy a )?(?:matar|morir|quitar|acabar|ahorcar)\w*`,
      String.raw`(?:me|se) (?:tome|tomo|trague|trago|tomaba|estoy tomando|esta tomando|ha tomado|he tomado)(?: \w+){0,2} (?:veinte|treinta|diez|quince|cincuenta|cuarenta|monton de|puñado de|todas las|muchas|caja de|frasco de|blister de|\d{2}) (?:pastillas|pastas|pepas|acetaminofen|tramadol|clonazepam|trazodona|ibuprofeno|dolex|remedios|medicamentos)|(?:escrib|dej)\w{1,4}(?: \w+)? (?:una |la |mi )carta(?: \w+){0,5} (?:ya no|adios|para cuando|despedi|me voy)`,
    ),
    perhaps(
      String.raw`(?:no|ya no) (?:aguanto|puedo|doy|soporto|resisto)(?: ya)? mas|no (?:le )?veo (?:la )?salida|estoy al limite|toque fondo|no tengo fuerzas|ya para que`,
      String.raw`(?:escribi|deje|hice|termine)(?: ya)? (?:la|las|una|unas|mis) cartas?(?: \w+){0,2} (?:para|a) (?:mis?|todos)|no (?:sirvo|sirve uno) para nada|nadie me (?:quiere|necesita|extraña)|(?:les?|te) (?:dejo|encargo|entrego) (?:las llaves|mis cosas|mis animales|todo listo|los papeles de la casa)`,
      String.raw`(?:cuchillo|pistola|arma|revolver|pastillas|soga|veneno|navaja|cuchilla)(?: \w+)? (?:en la mano|al lado)|cansad[oa] de (?:vivir|la vida|esta vida|todo|existir|sufrir)|no vale la pena`,
    ),
    perhaps(
      String.raw`(?:esta|la|mi) vida(?= [.?]|$| ya| es| se| no)|vivir|sin salida|sin esperanza|depresion|deprimid[oa]|desesperad[oa]|desde que (?:murio|se murio|mataron|se fue)|lloro|llorando|todo lo perdi|perdi todo|lo perdi todo|sola en (?:la vida|el mundo)|solo en (?:la vida|el mundo)|morir|muert[oa]|nada tiene sentido|nada me importa`,
      'suicidio|suicida|suicidas|pastillas|(?:acabar|terminar) con esto',
    ),
  ],
};
