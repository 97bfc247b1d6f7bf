/**
 * What emojis are called in German: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const de = `😀 grinsendes Gesicht|lol|lustig,😃 grinsendes Gesicht mit großen Augen|lächeln|lol|lustig,😄 grinsendes
  Gesicht mit lachenden Augen|lol|lustig,😁 strahlendes Gesicht mit lachenden Augen|lustig|Zähne,😆
  Grinsegesicht mit zugekniffenen Augen|geschlossene Augen|Gesicht|grinsendes Gesicht mit zusammengekniffenen
  Augen|offener Mund,😅 grinsendes Gesicht mit Schweißtropfen|lustig|schwitzen,😂 Gesicht mit
  Freudentränen|lachen|Tränen,🤣 sich vor Lachen auf dem Boden wälzen|Gesicht,🙂 leicht lächelndes Gesicht,🙃
  umgekehrtes Gesicht|auf dem Kopf stehen,😉 zwinkerndes Gesicht,😊 lächelndes Gesicht mit lachenden
  Augen|erröten|Freude|rote Wangen,😇 lächelndes Gesicht mit Heiligenschein,🥰 lächelndes Gesicht mit
  Herzen|anhimmeln|verknallt|verliebt,😍 lächelndes Gesicht mit herzförmigen Augen|verliebt,🤩
  überwältigt|Augen|Gesicht|Grinsen|Stern,😘 Kuss zuwerfendes Gesicht,😋 sich die Lippen leckendes
  Gesicht|lecker|leckeres Essen,😜 zwinkerndes Gesicht mit herausgestreckter Zunge,🤪 irres
  Gesicht|Auge|groß|klein,🤗 Gesicht mit umarmenden Händen|Umarmung,🤭 verlegen kicherndes Gesicht|Huch,🤔
  nachdenkendes Gesicht|nachdenklich,🤐 Gesicht mit Reißverschlussmund|Mund,🤨 Gesicht mit hochgezogenen
  Augenbrauen|argwöhnisch|skeptisch,😐 neutrales Gesicht|kein Kommentar,😶 Gesicht ohne Mund|kein
  Mund|sprachlos,😏 süffisant lächelndes Gesicht,🙄 Augen verdrehendes Gesicht,😬 Grimassen schneidendes
  Gesicht|Zähne,😌 erleichtertes Gesicht|geschlossene Augen,😔 nachdenkliches Gesicht,😴 schlafendes
  Gesicht|schnarchen|zzz,😷 Gesicht mit Atemschutzmaske|Arzt|Krankheit,🤒 Gesicht mit Fieberthermometer|krank,🤧
  niesendes Gesicht,🥵 schwitzendes Gesicht|erhitzt|Fieber|heiß|Hitzschlag,🥶 frierendes
  Gesicht|Eiszapfen|Frostbeule|kalt,😵 benommenes Gesicht,🤯 explodierender Kopf|entsetzt|geschockt,🥳
  Partygesicht|Feiern,😎 lächelndes Gesicht mit Sonnenbrille|cool,🤓 Strebergesicht|Gesicht|Nerd,😕 verwundertes
  Gesicht,😟 besorgtes Gesicht,🙁 betrübtes Gesicht|traurig,😮 Gesicht mit offenem Mund|erstaunt|offener Mund,😲
  erstauntes Gesicht,😳 errötetes Gesicht mit großen Augen|rote Wangen|überrascht,🥺 bettelndes
  Gesicht|Gnade|Welpenaugen,😢 weinendes Gesicht|Träne|traurig,😭 heulendes Gesicht|Tränen|traurig,😱 vor Angst
  schreiendes Gesicht,😓 bedrücktes Gesicht mit Schweiß|Angstschweiß,😩 erschöpftes Gesicht|müde,😤 schnaubendes
  Gesicht|erleichtert|gewonnen,😠 verärgertes Gesicht,😡 schmollendes Gesicht|rot|wütend,👍 Daumen
  hoch|gut|Hand|nach oben,👎 Daumen runter|Hand|nach unten|schlecht,👌 OK-Zeichen|exzellent|Hand|in
  Ordnung|perfekt,✌️ Victory-Geste|Sieg,🤞 Hand mit gekreuzten Fingern,🤟 Ich-liebe-dich-Geste|Hand,👏
  klatschende Hände|applaudieren|Beifall,🙌 zwei erhobene Handflächen|feiern,🙏 zusammengelegte
  Handflächen|beten|betende Hände|bitten|danken|Gebet|grüßen,🤝 Handschlag|Hände|Händeschütteln|Vereinbarung,👋
  winkende Hand,✋ erhobene Hand,👊 geballte Faust|Hand,💪 angespannter Bizeps|Comic|Muskeln anspannen|stark,👈
  nach links weisender Zeigefinger|Finger|Handrückseite,👉 nach rechts weisender
  Zeigefinger|Finger|Handrückseite,👆 nach oben weisender Zeigefinger von
  hinten|aufwärts|Finger|Handrückseite,👇 nach unten weisender Zeigefinger|abwärts|Finger|Handrückseite,✍️
  schreibende Hand,👀 Augen|Gesicht,🧠 Gehirn|intelligent,🙋 Person mit erhobenem Arm|Siegerpose,🤷
  schulterzuckende Person|egal|gleichgültig|keine Ahnung|Zweifel,🤦 sich an den Kopf fassende
  Person|frustriert|genervt|Gesicht,🙅 Person mit überkreuzten Armen|verboten|x,🙆 Person mit Händen auf dem
  Kopf|alles in Ordnung,👩‍💻 IT-Expertin|Bildschirm|Computer|Entwickler,🕵️ Detektiv(in)|Spion,🧑‍🍳
  Koch/Köchin|Kochen,🦸 Superheld(in)|Comic|Held|Superheldin|Superkraft|Übermensch,❤️ rotes Herz,🧡 oranges
  Herz,💛 gelbes Herz,💚 grünes Herz,💙 blaues Herz,💜 lila Herz,🖤 schwarzes Herz|böse,💔 gebrochenes
  Herz|Schmerz|Trennung,💕 zwei Herzen|Liebe,💯 100 Punkte|Punktestand|volle Punktzahl,✅ weißes
  Häkchen|abgehakt|erledigt,❌ Kreuzzeichen|abbrechen|durchgestrichen|Multiplikation|multiplizieren|x,❓ rotes
  Fragezeichen|Satzzeichen,❗ rotes Ausrufezeichen|Satzzeichen,⚠️ Warnung|Dreieck,🚫 Verboten|Verbotszeichen,➕
  plus|+|Pluszeichen,➖ minus|−|Minuszeichen,✨ funkelnde Sterne|*,⭐ weißer mittelgroßer Stern,🔥
  Feuer|Flamme|heiß,💥 Zusammenstoß|Comic|Kollision,💬 Sprechblase mit drei
  Punkten|Dialog|Gespräch|Unterhaltung,💤 Schlafen|Comic|Schnarchen|ZZZ,🎵 Musiknote|Note,♻️ Recycling-Symbol,🆗
  Großbuchstaben OK in blauem Quadrat,🆕 Wort „New“ in blauem Quadrat|Neu|New,🔴 roter Punkt|Ball,🟢 grüner
  Punkt,🔔 Glocke|Ton eingeschaltet,🔗 Linksymbol|Kettenglieder|Verknüpfungssymbol|zwei Ringe,🐶
  Hundegesicht|Gesicht|Tier,🐱 Katzengesicht|Gesicht|Tier,🐭 Mäusegesicht|Gesicht|Tier,🐰
  Hasengesicht|Gesicht|Tier,🦊 Fuchs|Fuchsgesicht|Gesicht|Tier,🐻 Bär|Bärengesicht|Gesicht|Tier,🐼
  Panda|Gesicht|Pandabär|Pandagesicht|Tier,🐨 Koala|Koalabär|Tier,🦁
  Löwe|Gesicht|Löwengesicht|Sternzeichen|Tierkreis,🐸 Frosch|Froschgesicht|Gesicht|Tier,🐵
  Affengesicht|Gesicht|Tier,🐔 Huhn|Geflügel|Henne|Tier,🐧 Pinguin|Tier,🐦 Vogel|Papagei|Taube,🦉
  Eule|Vogel|weise,🐴 Pferdegesicht|Gesicht|Tier,🦄 Einhorn|Einhorngesicht|Gesicht,🐝
  Biene|Honigbiene|Hummel|Tier,🦋 Schmetterling|schön,🐢 Schildkröte|Tier,🐙 Oktopus|Krake|Tier|Tintenfisch,🐟
  Fisch|Fische|Sternzeichen|Tier|Tierkreis,🐳 blasender Wal|Tier,🌸 Kirschblüte|Blume|Blüte|Kirsche|Pflanze,🌹
  Rose|Blume|Blüte|Pflanze,🌻 Sonnenblume|Blume|Blüte|Pflanze,🌲 Nadelbaum|Baum|Pflanze,🌵 Kaktus|Pflanze,🍀
  Glücksklee|Kleeblatt|vier|vierblättrig,🍁 Ahornblatt|Blatt|Herbst|Laub|Pflanze,☀️
  Sonne|Sonnenstrahlen|sonnig|Strahlen|Wetter,🌙 Mondsichel,⛅ Sonne hinter Wolke|wolkig,🌧️ Wolke mit
  Regen|Regenwolke|Wetter,❄️ Schneeflocke|Flocke,🌈 Regenbogen|Wetter,🌊 Welle|Meer,🍎 roter
  Apfel|Frucht|Obst,🍌 Banane|Frucht|Obst,🍊 Mandarine|Frucht|Obst|Orange,🍓 Erdbeere|Beere|Frucht|Obst,🍉
  Wassermelone|Frucht|Melone|Obst,🍇 Trauben|Frucht|Obst,🥑 Avocado|Frucht,🍅 Tomate|Gemüse,🥕
  Karotte|Gemüse|Möhre|Mohrrübe,🌽 Maiskolben,🍞 Brot|Brotlaib|Laib Brot,🧀 Käsestück,🥚
  Ei|Frühstück|Frühstücksei,🍔 Hamburger|Burger|Restaurant,🍟 Pommes frites|Fritten,🍕
  Pizza|Pizzastück|Pizzeria,🌮 Taco|mexikanisch,🥗 Salat|Essen,🍝 Spaghetti|Nudeln mit Tomatensoße|Pasta,🍣
  Sushi|japanisches Gericht|Restaurant,🍦 Softeis|Eis,🍩 Donut|Doughnut,🍪 Keks|Cookie,🎂
  Geburtstagskuchen|Torte,🍫 Schokoladentafel,☕ Heißgetränk|dampfend|Getränk|Kaffee|Tee|trinken,🍵 Teetasse ohne
  Henkel,🥤 Becher mit Strohhalm|Saft|Selters,🍺 Bierkrug|Bar|Krug,🍷 Weinglas|Bar|Glas,🥂
  Sektgläser|anstoßen|feiern|Getränk,🚗 Auto|Fahrzeug,🚕 Taxi|Auto|Fahrzeug,🚌 Bus|Fahrzeug,🚲 Fahrrad|Rad,🚆
  Zug|Eisenbahn,✈️ Flugzeug|Flieger,🚀 Rakete|Weltraum,🚢 Schiff|Dampfer|Kreuzfahrtschiff,🚚
  Lieferwagen|Lastwagen|LKW,📍 Stecknadel|anpinnen|Reißzwecke|rund|runde Reißzwecke,🗺️ Weltkarte|Karte,🏠
  Haus|Gebäude|Zuhause,🏢 Bürogebäude|Hochhaus,🏬 Kaufhaus|einkaufen|Gebäude|Geschäft|shoppen,🏥
  Krankenhaus|Arzt|Gebäude|Medizin,🏨 Hotel|Gebäude|übernachten|Unterkunft,🏖️ Strand mit Sonnenschirm|Meer,🏔️
  schneebedeckter Berg|kalt,🏕️ Camping|campen|Zelt|zelten,🌍 Globus mit Europa und Afrika|Weltkugel,🌃
  Sternenhimmel|Nacht,🎡 Riesenrad|Freizeitpark|Rad|Volksfest,⛽ Tanksäule|Benzin|tanken|Tankstelle,🚧
  Baustellenabsperrung|Schild,🎉 Konfettibombe|Feier|Party,🎁 Geschenk|Feier|verpackt,🎈
  Luftballon|Geburtstag,🏆 Pokal|Preis,🥇 Goldmedaille|Erster|Medaille 1. Platz,⚽ Fußball|Ball,🏀
  Basketball|Ball|Korb|Sport,🎾 Tennisball|Ball|Sport,🎮 Gamepad|Gaming|Videospiel,🎧
  Kopfhörer|Musik|Unterhaltung,🎨 Mischpalette|Farben|Kunst|Künstler|Palette,🎬
  Filmklappe|Klappe|Unterhaltung,📷 Fotoapparat|Fotos|Kamera,📱 Mobiltelefon|Handy|Smartphone,💻
  Laptop|Computer|Notebook|PC,🖨️ Drucker|Computer,🔋 Batterie|Akku,💡 Glühbirne|Idee|Licht,🔑
  Schlüssel|Passwort,🔒 geschlossenes Schloss|Datenschutz|Sicherheit,🔧 Schraubenschlüssel|Werkzeug,🔨
  Hammer|Werkzeug,📦 Paket|Päckchen,✉️ Briefumschlag|E-Mail,📧 E-Mail|Brief|E-Mail-Symbol,📎 Büroklammer,📄
  Vorderseite eines Blattes|Dokument|Papier|Seite,📅 Kalender|Kalenderblatt,📌 Reißzwecke|anpinnen,✏️
  Bleistift,📚 Bücherstapel,🛒 Einkaufswagen|einkaufen,💳 Kreditkarte|Guthaben|Karte,💰 Geldsack|Sack,🧾
  Beleg|Belege|Buchhaltung|Rechnung|Rechnungslegung,👕 T-Shirt|Kleidung,👟 Sportschuh|Schuh|Sneaker|sportlich,👓
  Brille|Accessoire,⏰ Wecker|Uhr|Uhrzeit,⌛ Sanduhr|Prozess|Vorgang läuft,🗑️ Papierkorb`
