/**
 * What emojis are called in Spanish: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const es = `😀 cara sonriendo|divertido|feliz|sonrisa,😃 cara sonriendo con ojos grandes|divertido|risa,😄 cara sonriendo
  con ojos sonrientes|abierta|sonrisa,😁 cara radiante con ojos sonrientes|risa|sonrisa,😆 cara sonriendo con
  los ojos cerrados|abierta|boca|risa,😅 cara sonriendo con sudor frío|risa,😂 cara llorando de
  risa|felicidad|lágrima,🤣 cara revolviéndose de la risa|carcajada|ojos cerrados,🙂 cara sonriendo
  ligeramente|sonrisa,🙃 cara al revés,😉 cara guiñando el ojo|guiño,😊 cara feliz con ojos
  sonrientes|rubor|sonrisa,😇 cara sonriendo con aureola|ángel|halo|sonrisa,🥰 cara sonriendo con
  corazones|adorar|amor|enamorada|enamorado,😍 cara sonriendo con ojos de corazón|amor|sonrisa,🤩 cara sonriendo
  con estrellas|sonrisa,😘 cara lanzando un beso,😋 cara saboreando comida|delicioso|hambre|rico,😜 cara sacando
  la lengua y guiñando un ojo|guiño,🤪 cara de loco|grande|ojo|pequeño,🤗 cara con manos
  abrazando|abrazo|sonrisa,🤭 cara con mano sobre la boca|ostras|uy|vaya,🤔 cara pensativa|duda|pensando,🤐 cara
  con la boca cerrada con cremallera,🤨 cara con ceja alzada|desconfiado|escéptico,😐 cara
  neutral|inexpresivo,😶 cara sin boca|callado|silencio,😏 cara sonriendo con superioridad|listillo,🙄 cara con
  ojos en blanco|frustración|vueltos,😬 cara haciendo una mueca,😌 cara de alivio|aliviado,😔 cara
  desanimada|alicaído|desanimado|pensativo,😴 cara durmiendo|dormido|sueño|zzz,😷 cara con mascarilla
  médica|enfermo|malo|máscara,🤒 cara con termómetro|enfermo|malo,🤧 cara
  estornudando|estornudar|estornudo|pañuelo,🥵 cara con calor|cara roja|fiebre|golpe de calor|sudor,🥶 cara con
  frío|cara congelada|congelado|helado,😵 cara mareada|mareo,🤯 cabeza explotando|explosión,🥳 cara de
  fiesta|capirote|celebración|gorro|matasuegras,😎 cara sonriendo con gafas de sol|guay,🤓 cara de
  empollón|friki|friqui,😕 cara de confusión|confuso,😟 cara preocupada|preocupación|preocupado,🙁 cara con el
  ceño ligeramente fruncido,😮 cara con la boca abierta,😲 cara asombrada|alucinado|asombrado|pasmado,😳 cara
  sonrojada|colorado|sonrojado,🥺 cara suplicante|implorar|ojos adorables|piedad|por favor,😢 cara
  llorando|lágrima|llorar|triste,😭 cara llorando fuerte|lágrima|llorar|triste,😱 cara gritando de
  miedo|asustado|pánico,😓 cara con sudor frío,😩 cara agotada|agotado|cansado,😤 cara
  resoplando|cabreo|enfado,😠 cara enfadada|enfadado|histérico,😡 cara cabreada|cabreo|enfadado|furia,👍 pulgar
  hacia arriba|mano|señal,👎 pulgar hacia abajo|mano|señal,👌 señal de aprobación con la mano|ok,✌️ mano con
  señal de victoria,🤞 dedos cruzados|cruzar|mano|suerte,🤟 gesto de te quiero|mano,👏 manos
  aplaudiendo|aplaudir|palmas|señal,🙌 manos levantadas celebrando|celebración|gesto|hurra,🙏 manos en
  oración|gracias|orar|por favor|rezar,🤝 apretón de manos|acuerdo,👋 mano saludando|agitar|saludar|saludo,✋
  mano levantada|choca esos cinco,👊 puño cerrado|puñetazo,💪 bíceps flexionado|cómic|fuerte|músculo,👈 dorso de
  mano con índice a la izquierda|dedo,👉 dorso de mano con índice a la derecha|dedo,👆 dorso de mano con índice
  hacia arriba|apuntar|dedo,👇 dorso de mano con índice hacia abajo|apuntar|dedo,✍️ mano
  escribiendo|escribir|lápiz,👀 ojos|cara,🧠 cerebro|inteligente,🙋 persona con la mano
  levantada|feliz|gesto|levantar,🤷 persona encogida de hombros|duda|encogerse|indiferencia,🤦 persona con la
  mano en la frente|facepalm|incredulidad,🙅 persona haciendo el gesto de "no"|mano|no|prohibido,🙆 persona
  haciendo el gesto de "de acuerdo"|mano|OK|vale,👩‍💻 profesional de la tecnología
  mujer|desarrolladora|informática|programadora|tecnóloga,🕵️ detective|cara|espía,🧑‍🍳
  chef|cocinero|cocinillas|guisandero|pinche,🦸 personaje de
  superhéroe|bien|héroe|heroína|superheroína|superpoder,❤️ corazón rojo|emoción,🧡 corazón naranja|emoción,💛
  corazón amarillo|emoción,💚 corazón verde|emoción,💙 corazón azul|emoción,💜 corazón morado|emoción,🖤 corazón
  negro,💔 corazón roto|emoción|partido,💕 dos corazones|amantes|amor,💯 cien puntos|100|pleno,✅ botón de marca
  de verificación|✓|selección,❌ marca de cruz|×|cancelar|marca de tachado|tachar|x,❓ interrogación
  roja|?|pregunta|puntuación|signo de interrogación,❗ exclamación roja|!|puntuación|signo de exclamación,⚠️
  advertencia|cuidado|señal,🚫 prohibido|entrar|no|pasar|prohibición,➕ más|+|signo|suma,➖ menos|−|resta|signo,✨
  chispas|*|bengala|estrellas,⭐ estrella|estelar,🔥 fuego|llama,💥 colisión|cómic,💬 bocadillo de
  diálogo|cómic|conversación,💤 símbolo de sueño|cómic|dormir|zzz,🎵 nota musical,♻️ símbolo de
  reciclaje|reciclar|señal|símbolo universal de reciclaje sólido,🆗 botón OK,🆕 botón NEW|nuevo,🔴 círculo
  rojo|geometría,🟢 círculo verde,🔔 campana,🔗 eslabón,🐶 cara de perro|mascota,🐱 cara de gato|mascota,🐭 cara
  de ratón,🐰 cara de conejo|mascota,🦊 zorro|cara,🐻 oso|cara,🐼 panda|cara|oso panda,🐨
  koala|cara|marsupial,🦁 león|cara|zodiaco,🐸 rana|cara,🐵 cara de mono,🐔 gallina|ave|gallinácea|pollo,🐧
  pingüino|ave,🐦 pájaro|ave|pajarillo,🦉 búho|ave|lechuza|pájaro,🐴 cara de caballo,🦄 unicornio|cara,🐝
  abeja|insecto|miel,🦋 mariposa|bonito|insecto,🐢 tortuga|galápago,🐙 pulpo|cefalópodo|octópodo,🐟
  pez|pececillo|pescado|piscis|zodiaco,🐳 ballena soltando un chorro|chorro de agua,🌸 flor de cerezo,🌹
  rosa|flor,🌻 girasol|flor|sol,🌲 árbol de hoja perenne,🌵 cactus|planta,🍀 trébol de cuatro hojas|suerte,🍁
  hoja de arce,☀️ sol|espacio|rayos|soleado,🌙 luna|creciente|espacio,⛅ sol detrás de una nube|sol con nubes,🌧️
  nube con lluvia,❄️ copo de nieve|frío,🌈 arcoíris|colores|lluvia,🌊 ola de mar|océano,🍎 manzana
  roja|fruta|poma,🍌 plátano|banana|fruta,🍊 mandarina|fruta|naranja,🍓 fresa|fresón|fruta,🍉 sandía|fruta,🍇
  uvas|agracejo|fruta|racimo,🥑 aguacate|comida|fruta,🍅 tomate|ensalada|fruta|verdura,🥕
  zanahoria|comida|verdura,🌽 espiga de maíz|mazorca|mijo,🍞 pan de molde|rebanada|tostada,🧀 cuña de
  queso|trozo,🥚 huevo|comida,🍔 hamburguesa|burger,🍟 patatas fritas|papas fritas|restaurante,🍕
  pizza|porción|restaurante,🌮 taco|comida|mexicano,🥗 ensalada|bol|comida|verde,🍝
  espagueti|pasta|restaurante,🍣 sushi|restaurante,🍦 cucurucho de helado|dulce|restaurante,🍩
  dónut|berlina|pastel|rosquilla,🍪 galleta|dulce|pasta|postre,🎂 tarta de cumpleaños|celebración,🍫 tableta de
  chocolate|barra|restaurante,☕ bebida caliente|café|té,🍵 tazón de té|bebida|taza,🥤 vaso con
  pajita|refresco|zumo,🍺 jarra de cerveza|bar|restaurante,🍷 copa de vino|bar|bebida|vaso,🥂 copas
  brindando|bebida|brindar|brindis|celebración,🚗 coche|automóvil|vehículo,🚕 taxi|coche|vehículo,🚌
  autobús|bus|transporte,🚲 bicicleta|vehículo,🚆 tren|ferrocarril|vehículo,✈️ avión|aeroplano,🚀
  cohete|espacio|vehículo,🚢 barco|vehículo,🚚 camión de reparto|mercancías|transporte|vehículo,📍 chincheta
  redonda,🗺️ mapa mundial|mapamundi|mundo,🏠 casa|vivienda,🏢 edificio de oficinas|construcción,🏬 grandes
  almacenes|comercio,🏥 hospital|doctor|edificio|medicina|médico,🏨 hotel|alojamiento|edificio|turismo,🏖️ playa
  y sombrilla,🏔️ montaña con nieve|frío,🏕️ camping|acampada|campamento|vacaciones,🌍 globo terráqueo mostrando
  Europa y África|mundo|planeta|Tierra,🌃 noche estrellada|estrellas,🎡 noria de
  feria|atracciones|entretenimiento,⛽ surtidor de gasolina|bomba de gasolina|combustible,🚧
  obras|construcción|señal|señal de obras,🎉 cañón de confeti|celebración|fiesta,🎁
  regalo|celebración|envoltorio|presente|regalo envuelto,🎈 globo|celebración,🏆 trofeo|premio,🥇 medalla de
  oro|primero,⚽ balón de fútbol,🏀 balón de baloncesto|canasta|deporte,🎾 pelota de tenis|deporte,🎮 mando de
  videoconsola|juego|videojuego,🎧 auricular|cascos,🎨 paleta de pintor|arte|artista|pintura,🎬
  claqueta|cine|claqueta de cine|entretenimiento|película,📷 cámara de fotos,📱 teléfono móvil|celular,💻
  ordenador portátil|pc|personal,🖨️ impresora|ordenador,🔋 pila|batería,💡
  bombilla|cómic|electricidad|idea|luz,🔑 llave|contraseña,🔒 candado cerrado|cerrar,🔧 llave
  inglesa|herramienta,🔨 martillo|herramienta,📦 paquete|caja,✉️ sobre|carta|correo,📧 correo
  electrónico|comunicación|sobre,📎 clip,📄 página hacia arriba|anverso|documento,📅 calendario|fecha,📌
  chincheta|tachuela,✏️ lápiz|escolar|escribir|lapicero,📚 libros,🛒 carrito de la compra|carro|supermercado,💳
  tarjeta de crédito,💰 bolsa de dinero|bolsa de dólares,🧾 recibo|contabilidad|prueba|teneduría de
  libros|testimonio,👕 camiseta|ropa,👟 zapatilla deportiva|calzado|correr|ropa|tenis,👓
  gafas|accesorios|ojo|ropa,⏰ reloj despertador|alarma,⌛ reloj de arena sin tiempo|temporizador,🗑️
  papelera|basura|cubo`
