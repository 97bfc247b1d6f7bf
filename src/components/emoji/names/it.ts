/**
 * What emojis are called in Italian: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const it = `😀 faccina con un gran sorriso|faccina che sogghigna|risata|sogghignare,😃 faccina con un gran sorriso e occhi
  spalancati|faccina sorridente|risata|sorridere,😄 faccina con sorriso e occhi sorridenti|bocca aperta|faccina
  con un gran sorriso e occhi sorridenti|occhi felici|risata,😁 faccina raggiante con occhi
  felici|risata|sogghignare,😆 sorriso a bocca aperta con occhi chiusi,😅 faccina con un gran sorriso e goccia
  di sudore|sorriso teso,😂 faccina con lacrime di gioia|piangere dal ridere,🤣 ridere a crepapelle,🙂 faccina
  con sorriso accennato|mezzo sorriso|sorriso a bocca chiusa,🙃 faccina sottosopra|capovolta|scombussolata,😉
  faccina che fa l’occhiolino|fare l’occhiolino,😊 faccina con occhi sorridenti|felice|sorriso,😇 faccina con
  sorriso e aureola|angioletto|faccina sorridente con aureola,🥰 faccina con cuoricini|adorazione|colpo di
  fulmine|faccina innamorata,😍 faccina con sorriso e occhi a cuore|amore,🤩 colpo di fulmine|faccia
  sorridente|occhi|stelline,😘 faccina che manda un bacio,😋 faccina che si lecca i baffi|buono|cibo
  delizioso|gnam,😜 faccina che fa l’occhiolino e mostra la lingua|linguaccia con occhiolino|scherzo,🤪 faccina
  impazzita|grande|occhio|piccolo,🤗 faccina che abbraccia|abbraccio|sorriso,🤭 faccina con mano sulla
  bocca|oops,🤔 faccina concentrata|concentrarsi|pensare,🤐 faccina con bocca con cerniera|bocca cucita|no
  comment|non posso parlare|zitto,🤨 faccia con sopracciglia alzate|diffidente|scettico,😐 faccina
  neutra|impassibile|no comment,😶 faccina senza bocca|non posso parlare,😏 faccina con sorrisetto|faccina che
  sorride|furbetto|malizioso,🙄 faccina con occhi al cielo|guardare altrove|roteare gli occhi|sollevare gli
  occhi al cielo,😬 faccina con smorfia,😌 faccina sollevata,😔 faccina pensierosa|scoraggiata,😴 faccina che
  dorme|sonno,😷 faccina con mascherina|maschera,🤒 faccina con termometro|ammalato|febbre|influenza,🤧 faccina
  che starnutisce|raffreddore|starnuto,🥵 faccina accaldata|caldo|faccina sudata|febbricitante|sudore,🥶 faccina
  congelata|faccina blu|freddo|gelone|ipotermia,😵 faccina frastornata|testa che gira,🤯 testa che
  esplode|scioccato,🥳 faccina che festeggia|cappellino|festa|festeggiamenti|party|trombetta,😎 faccina con
  sorriso e occhiali da sole|spensierato,🤓 faccina nerd|occhiali da nerd|secchione|studioso,😕 faccina
  confusa,😟 faccina preoccupata|preoccupazione preoccupata,🙁 faccina leggermente
  imbronciata|corrucciato|imbronciato|mettere il muso,😮 faccina con bocca aperta|sorpreso|stupito,😲 faccina
  stupita|scioccata,😳 faccina imbarazzata|confuso|faccina con guance rosse|imbarazzato,🥺 faccina
  supplichevole|faccina sull’orlo delle lacrime|implorare|quasi in lacrime,😢 faccina che
  piange|lacrime|piangere|triste,😭 faccina disperata|lacrime|piangere|pianto,😱 faccina terrorizzata|grido di
  paura,😓 faccina abbattuta sudata|delusione|sudore,😩 faccina esausta|sfinita,😤 faccina che
  sbuffa|arrabbiarsi|sbuffare,😠 faccina arrabbiata|rabbia,😡 faccina accigliata|arrabbiata|broncio|faccina
  rossa|imbronciata|muso,👍 pollice in su|mano|segno,👎 pollice verso|giù|mano|pollice in giù,👌 mano che fa
  OK|segno di OK,✌️ vittoria|forbice|mano|segno di vittoria|yeah,🤞 dita incrociate|fortuna|incrociare|mano,🤟
  gesto ti amo|gesto tvb,👏 mani che applaudono|applaudire|applauso,🙌 mani alzate|evviva|urrà|vittoria,🙏 mani
  giunte|gesto|mano|pregare|preghiera,🤝 stretta di mano|conoscere|presentarsi,👋 mano che saluta|salutare,✋
  mano alzata|carta,👊 pugno chiuso|mano,💪 bicipite|forte|fumetto|muscolo|teso,👈 indice verso sinistra|dito,👉
  indice verso destra|dito,👆 indice alzato|dito alzato|dito in su,👇 indice abbassato|dito abbassato|dito in
  giù,✍️ mano che scrive|scrivere|scrivere a mano,👀 occhi|faccia,🧠 cervello|intelligente,🙋 persona con mano
  alzata|felice|gesto,🤷 persona che scrolla le spalle|dubbio|indifferenza|noncuranza|spalle alzate,🤦 persona
  esasperata|esasperazione|facepalm|incredulità|mano in fronte,🙅 persona che fa segno di no|faccina|gesto di
  rifiuto|non bene|vietato,🙆 persona con gesto OK|tutto bene,👩‍💻
  tecnologa|computer|donna|programmatrice|sviluppatrice,🕵️ detective|investigatore|mistero,🧑‍🍳 persona che
  cucina|chef|cuoco,🦸 supereroe|eroina|supereroina|superpoteri,❤️ cuore rosso|amore,🧡 cuore
  arancione|emozione,💛 cuore giallo|emozione,💚 cuore verde|emozione,💙 cuore blu|emozione,💜 cuore
  viola|emozione,🖤 cuore nero|dolore|tristezza,💔 cuore infranto|emozione|spezzato,💕 due
  cuori|amore|emozione|innamorati,💯 100 punti|punteggio pieno,✅ pulsante segno di spunta|baffo,❌ croce|X,❓
  punto interrogativo rosso|domanda|punto di domanda pieno,❗ punto esclamativo
  rosso|esclamazione|punteggiatura|punto esclamativo pieno,⚠️ simbolo di avviso|attenzione|pericolo,🚫 segnale
  di divieto|simbolo,➕ addizione|+|più|segno di addizione,➖ sottrazione|meno|segno di sottrazione,✨
  stelline|scintille|stelle,⭐ stella|astro,🔥 fuoco|fiamma,💥 collisione|emozione|fumetto|simbolo collisione,💬
  fumetto|dialogo,💤 sonno|dormire|russare|Zzz,🎵 nota musicale,♻️ simbolo del riciclaggio|raccolta
  differenziata|riciclare|riciclo,🆗 pulsante OK|simbolo OK,🆕 pulsante NEW|simbolo New,🔴 cerchio
  rosso|geometria,🟢 cerchio verde|cerchio di colore verde,🔔 campana|campanella,🔗 collegamento|due
  anelli|link|simbolo link,🐶 muso di cane|animale|faccina,🐱 muso di gatto|animale|faccina,🐭 muso di
  topo|animale|faccina,🐰 muso di coniglio|animale|faccina,🦊 volpe|animale|faccina volpe|muso di volpe,🐻
  orso|animale|faccina|muso di orso,🐼 panda|animale|faccina|muso di panda,🐨 koala|animale,🦁
  leone|faccina|muso di leone|segno zodiacale,🐸 rana|animale|faccina|muso di rana,🐵 muso di
  scimmia|animale|faccina,🐔 gallina|animale,🐧 pinguino|animale,🐦 uccello|animale,🦉
  gufo|animale|fortuna|saggezza|uccello,🐴 muso di cavallo|animale|faccina,🦄 unicorno|faccina,🐝 ape|animale,🦋
  farfalla|animale|insetto,🐢 tartaruga|animale,🐙 polpo|animale,🐟 pesce|animale|segno zodiacale dei Pesci,🐳
  balena che spruzza acqua|animale|spruzzare,🌸 fiore di ciliegio,🌹 rosa|fiore,🌻 girasole|fiore,🌲 albero
  sempreverde,🌵 cactus|pianta,🍀 quadrifoglio|foglia|fortuna|quattro,🍁 foglia d’acero|foglia caduta,☀️
  sole|calore|luce|raggi|splendente,🌙 spicchio di luna|crescente,⛅ sole coperto|nuvola|sole con nuvole,🌧️
  pioggia|meteo|nuvole,❄️ fiocco di neve|freddo|ghiaccio|inverno,🌈 arcobaleno|pioggia|sette colori,🌊 onda|onda
  d’acqua|onda del mare,🍎 mela rossa|frutta,🍌 banana|frutta,🍊 mandarino|arancia|frutta,🍓 fragola|frutta,🍉
  anguria|frutta,🍇 uva|frutta|grappolo d’uva,🥑 avocado|cibo|frutta,🍅 pomodoro|verdura,🥕
  carota|cibo|ortaggio|radice,🌽 pannocchia|granoturco|mais,🍞 pane in cassetta|pancarré,🧀 fetta di
  formaggio,🥚 uovo|cibo,🍔 hamburger|burger,🍟 patatine|patatine fritte|ristorante,🍕 pizza|fetta|ristorante,🌮
  taco|cucina messicana|Messico,🥗 insalata verde|cibo,🍝 spaghetti|pasta|ristorante,🍣 sushi|ristorante,🍦 cono
  gelato|crema|ristorante,🍩 ciambella|donut|ristorante,🍪 biscotto|cookie|ristorante,🎂 torta di
  compleanno|festa,🍫 cioccolato|barretta|barretta di cioccolato|ristorante,☕ bevanda calda|caffè|fumante|tè
  caldo,🍵 tazza da tè senza manico|bere|tazza di tè,🥤 bicchiere con cannuccia|bibita,🍺 boccale di
  birra|bar|ristorante,🍷 bicchiere di vino|bar|bere|ristorante,🥂 brindisi|auguri|bere|cin cin|festeggiare,🚗
  auto|automobile|macchina|veicolo,🚕 taxi|veicolo,🚌 bus|autobus|veicolo,🚲 bicicletta|veicolo,🚆
  treno|ferrovia|veicolo,✈️ aeroplano|velivolo,🚀 razzo|veicolo|viaggio,🚢 nave|imbarcazione|veicolo,🚚
  camion|veicolo,📍 puntina arrotondata|puntina da disegno,🗺️ mappa mondiale|cartina|mondo,🏠
  casa|abitazione|edificio,🏢 edificio|edificio di uffici|ufficio,🏬 grande magazzino|centro|commerciale,🏥
  ospedale|edificio|malattia|medici,🏨 hotel|edificio,🏖️ spiaggia con ombrellone|estate|mare|ombrellone in
  spiaggia,🏔️ montagna innevata|cima|ghiacciaio|inverno,🏕️ campeggio|tenda|vacanza,🌍 Europa e Africa|terra,🌃
  notte stellata|stelle,🎡 ruota panoramica|intrattenimento|parco divertimenti,⛽ stazione di
  servizio|benzina|carburante|pompa di benzina,🚧 area cantiere|simbolo,🎉 spara coriandoli|festa|party,🎁
  regalo|dono|festa|pacchetto,🎈 palloncino|festa,🏆 coppa|premio|trofeo,🥇 medaglia d’oro|oro|primo posto,⚽
  pallone da calcio,🏀 palla da pallacanestro|canestro|canestro da basket|pallone|sport,🎾 tennis|palla|palla da
  tennis|racchetta e palla da tennis|sport,🎮 gamepad|console|console videogioco|gioco,🎧
  cuffie|intrattenimento,🎨 tavolozza|arte|colori|pittura|tavolozza dei colori,🎬
  ciak|cinema|film|intrattenimento,📷 fotocamera|fotografare|macchina fotografica|ricordi|scattare foto,📱
  telefono cellulare,💻 computer portatile|PC,🖨️ stampante|stampare|stampe,🔋 batteria|autonomia|batteria
  carica|batteria scarica|ricaricare,💡 lampadina|elettrica|fumetto|idea|luce,🔑 chiave|password,🔒 lucchetto
  chiuso,🔧 chiave inglese|attrezzo|utensile,🔨 martello|attrezzo|utensile,📦 pacco|collo|scatola,✉️
  busta|email|lettera|posta|ricevere posta,📧 e-mail|comunicazione|email|lettera|posta|posta elettronica,📎
  graffetta|fermaglio,📄 pagina|documento,📅 calendario|data|giorno|ricorrenza,📌 puntina|puntina da disegno,✏️
  matita|matita con gomma|scrivere|scrivere a matita,📚 libri|pila di libri,🛒 carrello|carrello della
  spesa|centro commerciale|fare la spesa|supermercato,💳 carta di credito,💰 sacco di soldi|denaro,🧾
  scontrino|contabilità|ricevuta di pagamento,👕 t-shirt|abbigliamento|maglietta,👟 scarpa
  sportiva|abbigliamento|sneaker,👓 occhiali da vista|abbigliamento,⏰ sveglia|suono|svegliarsi,⌛
  clessidra|sabbia,🗑️ cestino|buttare|cartacce|rifiuti`
