/**
 * What emojis are called in Polish: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const pl = `😀 szeroko uśmiechnięta twarz|roześmiana buźka,😃 uśmiechnięta twarz z otwartymi ustami|wesoły,😄 uśmiechnięta
  twarz z otwartymi ustami i roześmianymi oczami|wesoły,😁 szeroko uśmiechnięta twarz o roześmianych
  oczach|śmiech|wyszczerzone|zęby,😆 uśmiechnięta twarz z przymrużonymi oczami|satysfakcja|wesoły,😅
  uśmiechnięta twarz z otwartymi ustami oblana zimnym potem|kropla potu|wesoły,😂 twarz ze łzami
  radości|łzy|śmiech,🤣 tarza się ze śmiechu|kulać się,🙂 lekko uśmiechnięta twarz|buźka,🙃 odwrócona twarz|do
  góry nogami,😉 twarz puszczająca oko|puszczać oko,😊 uśmiechnięta twarz o roześmianych
  oczach|przyjazny|serdeczny,😇 uśmiechnięta twarz z aureolą|nic nie zrobiłem|świętoszek,🥰 uśmiechnięta buźka z
  sercami|uśmiechnięta twarz z sercami|uwielbienie|zadurzenie|zakochany,😍 uśmiechnięta twarz z oczami w
  kształcie serca|buźka|kocham|zakochany,🤩 zafascynowany|buźka|gwiazdy|zafascynowanie,😘 twarz przesyłająca
  całusa|kocham|ślę całusa,😋 twarz delektująca się pysznym jedzeniem|oblizywać się,😜 twarz wystawiająca język
  i puszczająca oko|mrugnięcie|pokazuję język,🤪 szalona twarz|duże|małe|oko,🤗 twarz z gestem
  przytulania|ściskam|uśmiech,🤭 twarz z ręką na ustach|ups,🤔 myśląca twarz|buźka|myślę|zamyślony|zastanawiam
  się,🤐 twarz z zamkiem błyskawicznym na ustach|buzia na kłódkę|nic nie powiem,🤨 twarz z podniesioną
  brwią|brew|buźka|sceptyczny,😐 neutralna twarz|hm|nic|nie mam zdania,😶 twarz bez ust|buźka|cisza|nic nie
  mówię,😏 twarz z uśmieszkiem|uśmieszek,🙄 twarz przewracająca oczami|buźka|przewracam oczami,😬 twarz z
  grymasem|grymaśna buźka,😌 twarz z wyrazem ulgi|odprężona buźka,😔 zamyślona twarz|zamyślona buźka,😴 śpiąca
  twarz|sen|spanie|zzz,😷 twarz w masce medycznej|choroba|lekarz|maska|operacja|pielęgniarka,🤒 twarz z
  termometrem|choroba|gorączka|temperatura,🤧 kichająca twarz|katar|kichać|na zdrowie|smarkanie,🥵 rozgrzana
  twarz|czerwona buźka|rozpalony|spocony|udar cieplny|upał,🥶 zmarznięta twarz|mróz|niebieska
  twarz|odmrożenie|sopel lodu|zimno,😵 oszołomiona twarz|oszołomiony,🤯 eksplodująca głowa|szok,🥳 świętująca
  twarz|czapeczka|piszczałka|przyjęcie|świętowanie|świętująca buźka|trąbka,😎 uśmiechnięta twarz w okularach
  przeciwsłonecznych|luzak|na luzie|okulary|zadowolony,🤓 kujon|buźka w okularach|inteligent,😕 zdezorientowana
  twarz|zakłopotana buźka,😟 zmartwiona twarz|zmartwiona buźka,🙁 lekko zachmurzona
  twarz|grymas|niezadowolenie,😮 twarz z otwartymi ustami|zaskoczenie|zaskoczona buźka,😲 zadziwiona
  twarz|zaskoczenie|zaskoczona buźka,😳 twarz z rumieńcami|twarz z wypiekami,🥺 błagająca
  twarz|błaganie|litość|słodkie oczy,😢 płacząca twarz|buźka ze łzą w oku,😭 głośno płacząca twarz|zapłakana
  buźka,😱 twarz krzycząca ze strachu|krzycząca buźka,😓 twarz ze spuszczonymi oczami oblana potem|kropla
  potu|spocony,😩 znużona twarz|zmęczenie|zmęczona buźka,😤 prychająca twarz|triumf|twarz z parą wylatującą z
  nosa|wygrana,😠 zagniewana twarz|rozgniewana buźka,😡 nadąsana twarz|dąsy|wściekłość|złość,👍 kciuk w
  górę|brawo|lubię|OK|podoba mi się,👎 kciuk w dół|brzydkie|nie lubię|nie podoba mi się,👌 dłoń z gestem OK|znak
  OK,✌️ gest V|gest zwycięstwa|znak V|znak Victorii,🤞 skrzyżowane palce|kciuki|powodzenia|trzymać,🤟 gest
  Kocham cię|ręka,👏 klaskanie|brawa|klaskać|oklaski,🙌 wzniesione ręce|hura!|super,🙏 złożone
  ręce|modlitwa|prosić,🤝 uścisk dłoni|powitanie|spotkanie|zgoda,👋 machająca dłoń,✋ wzniesiona
  dłoń|stop|uwaga,👊 pięść od przodu|cios pięścią|prawy prosty|sierpowy|zaciśnięta pięść,💪 napięty
  biceps|mięśnie|muskularny|muskuły|siła|silny,👈 palec w lewo|lewa strona|wskazujący,👉 dłoń z palcem
  wskazującym w prawo|palec|prawa strona,👆 dłoń z palcem wskazującym w górę|do góry|góra|palec,👇 dłoń z palcem
  wskazującym w dół|na dół|palec,✍️ pisząca dłoń|pisać|pisać odręcznie|piszę,👀 oczy|oko|twarz,🧠
  mózg|inteligentny,🙋 osoba podnosząca rękę|ręka do góry|witaj!,🤷 osoba wzruszająca
  ramionami|niewiedza|obojętność|wątpliwość,🤦 osoba trzymająca się za
  czoło|fejspalm|niedowierzanie|załamanie,🙅 osoba pokazująca gest NIE|nie wolno|zakaz,🙆 osoba pokazująca gest
  OK|ręce,👩‍💻 kobieta technolog|oprogramowanie|programistka|wynalazczyni,🕵️ detektyw|śledczy|szpieg,🧑‍🍳
  kucharz|szef kuchni,🦸 superbohater|bohater|bohaterka|pozytywny|supermoc,❤️ czerwone serce|kocham|miłość,🧡
  pomarańczowe serce,💛 żółte serce,💚 zielone serce,💙 niebieskie serce,💜 purpurowe serce|fioletowe,🖤 czarne
  serce|czarny|zło,💔 złamane serce|pęknięte,💕 dwa serca|kocham|miłość,💯 sto punktów|100|setka|stówa|stówka,✅
  przycisk ze znacznikiem wyboru|parafka|ptaszek|zaznaczenie,❌ znak krzyżyka|×|anuluj|mnożenie|x|znak mnożenia,❓
  czerwony znak zapytania|?|o co chodzi|pytajnik|pytanie,❗ czerwony wykrzyknik|!|krzyk|okrzyk,⚠️
  ostrzeżenie|uwaga|wykrzyknik|znak ostrzegawczy,🚫 zakaz|brak przejścia|wejście|zabronione,➕ znak
  plus|+|dodać|dodawać|dodawanie|matematyka,➖ znak minus|−|matematyka|odejmowanie,✨ gwiazdki|*|gwiazda|gwiazdy,⭐
  gwiazda,🔥 ogień|płomień,💥 kolizja|wybuch|żartobliwy,💬 dymek|dialog|rozmowa,💤
  chrapanie|zabawny|żartobliwy,🎵 nuta|muzyka,♻️ recykling|odpady|surowce wtórne,🆗 przycisk OK|dobrze|w
  porządku|zgoda,🆕 przycisk NEW|nowość|nowy,🔴 czerwone koło|figura geometryczna|kółko,🟢 zielone koło|kółko,🔔
  dzwonek,🔗 ogniwa|hiperłącze|link|ogniwo|połączenie,🐶 głowa psa|pies|psiaczek|pysk|pyszczek,🐱 głowa
  kota|kicia|pysk|pyszczek|zwierzę,🐭 głowa myszy|buźka|myszka,🐰 głowa królika|zając,🦊 głowa lisa|zwierzę,🐻
  głowa niedźwiedzia|buźka,🐼 głowa pandy|miś,🐨 koala|miś,🦁 głowa lwa|buźka|grzywa|lew|pysk,🐸 głowa
  żaby|ropucha|traszka|żaba|żabka,🐵 głowa małpy|buźka|małpka,🐔 kura|kurczak,🐧 pingwin,🐦 ptak|ptaszek,🦉
  sowa|mądrość|ptak,🐴 głowa konia|końska|koński|łeb,🦄 głowa jednorożca|jednorożec|łeb,🐝
  pszczoła|insekt|owad|pszczółka,🦋 motyl|kolorowy|owad,🐢 żółw,🐙 ośmiornica,🐟 ryba|zodiak,🐳 wieloryb
  tryskający wodą|fontanna|strumień wody,🌸 kwiat wiśni|kwitnąca wiśnia,🌹 róża|kwiat|roślina,🌻
  słonecznik|kwiat|roślina|słońce,🌲 wiecznie zielone drzewo|drzewo iglaste,🌵 kaktus|roślina,🍀 czterolistna
  koniczyna|koniczynka|szczęście,🍁 liść klonowy|liść jesienny|liść klonu,☀️
  słońce|jasne|kosmos|pogoda|promienie|słonecznie,🌙 półksiężyc|księżyc|sierp,⛅ słońce zza
  chmury|chmura|pogoda,🌧️ chmura i deszcz|pogoda,❄️ płatek śniegu|pogoda|zimno,🌈 tęcza|deszcz|pogoda|słońce,🌊
  fala|fale|morze|ocean|tsunami,🍎 czerwone jabłko|owoc|słodkie,🍌 banan|egzotyczny|owoc,🍊
  mandarynka|cytrus|owoc|pomarańcza,🍓 truskawka|owoc,🍉 arbuz|kawałek arbuza|owoc,🍇 winogrona|owoce,🥑
  awokado|jedzenie|owoc,🍅 pomidor|szklarniowe|warzywo,🥕 marchew|jedzenie|marchewka|warzywo,🌽 kolba
  kukurydzy|kukurydza,🍞 chleb|bochenek|kawałek chleba|pieczywo,🧀 kawałek sera|szwajcarski|z dziurami|żółty,🥚
  jajko|jajo|jedzenie,🍔 hamburger|fast food,🍟 frytki,🍕 pizza|kawałek pizzy,🌮 taco|meksykańskie jedzenie,🥗
  sałatka|jedzenie|sałata,🍝 spaghetti|kluski|makaron|pasta,🍣 sushi|suszi,🍦 lody włoskie|lody śmietankowe|w
  kubku,🍩 pączek z dziurką|ciasto|deser,🍪 ciastko|deser|słodki|słodkie ciastko,🎂 tort
  urodzinowy|świeczki|zdmuchnąć,🍫 tabliczka czekolady|deser|słodycze,☕ gorący
  napój|gorąca|herbata|kawa|parująca|picie,🍵 filiżanka bez uszka|spodek,🥤 szklanka ze słomką,🍺 kufel
  piwa|kufel z piwem,🍷 kieliszek wina|alkohol|wino,🥂 stukające się kieliszki|na zdrowie|świętowanie|toast,🚗
  samochód|auto|pojazd,🚕 taksówka|taxi,🚌 autobus|autokar|pojazd,🚲 rower|pojazd|rowerek,🚆
  pociąg|kolej|pojazd,✈️ samolot,🚀 rakieta|kosmiczny|statek,🚢 statek|okręt,🚚 samochód dostawczy|ciężarówka,📍
  okrągła pinezka|z główką,🗺️ mapa świata,🏠 dom|budynek|mieszkalny,🏢 biurowiec|blok,🏬 dom
  towarowy|sklep|supermarket,🏥 szpital|budynek|lecznica|lekarz|medycyna,🏨 hotel|budynek,🏖️ parasol na
  plaży|morze|piasek|plaża,🏔️ góra z czapą lodową|śnieg|zima,🏕️ kemping|kamping|namiot|obóz,🌍 kula ziemska
  przedstawiająca Europę i Afrykę|Afryka|Europa|Ziemia,🌃 noc z gwiazdami|gwiazdy|rozgwieżdżone niebo,🎡
  diabelski młyn|karuzela|park rozrywki|wesołe miasteczko,⛽ dystrybutor paliwa|benzyna|stacja paliw,🚧 prace
  drogowe|bariera|znak drogowy,🎉 tuba z konfetti|bal|impreza|uroczystość,🎁 zapakowany
  prezent|kokarda|kokardka|paczka|podarunek,🎈 balon|impreza|uroczystość,🏆 puchar|nagroda|trofeum,🥇 medal za
  1. miejsce|pierwsze miejsce|złoto|zwycięstwo,⚽ piłka nożna|futbolówka,🏀 koszykówka|do kosza|piłka,🎾
  tenis|piłka,🎮 gra wideo|gamepad|pad,🎧 słuchawki,🎨 paleta malarska|farby|kolory|malarz|muzeum|sztuka,🎬
  klaps|film|kino,📷 aparat fotograficzny|fotografia|robić zdjęcie|wideo,📱 telefon
  komórkowy|komóra|komórka|smartfon,💻 laptop|komputer|notebook|osobisty|wyświetlacz,🖨️ drukarka|komputer,🔋
  bateria|akumulator|akumulatorek,💡 żarówka|pomysł|światło,🔑 klucz|hasło|zamek|zamknąć,🔒 zamknięta
  kłódka|zablokowane|zamknięte,🔧 klucz warsztatowy|mechanik|narzędzie,🔨 młotek|narzędzie,📦
  paczka|pakunek|przesyłka|pudełko,✉️ koperta|e-mail|list|wiadomość,📧 e-mail|email|list|poczta elektroniczna,📎
  spinacz|druciany,📄 strona|kartka|maszynopis|pismo,📅 kalendarz|data,📌 pinezka|przypiąć,✏️ ołówek|pisak,📚
  książki|książka,🛒 wózek sklepowy|koszyk|zakupy,💳 karta kredytowa|bank|pieniądze,💰 worek z
  pieniędzmi|dolary|pieniądze,🧾 paragon|dowód|księgowość|pokwitowanie,👕 koszulka|męska|z krótkimi rękawami,👟
  but do biegania|bieganie|sport|trampek,👓 okulary|oczy|szkła,⏰ budzik|zegar,⌛
  klepsydra|czas|odmierzać|piasek,🗑️ kosz na śmieci|odpadki`
