/**
 * What emojis are called in Dutch: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const nl = `😀 grijnzend gezicht|grijns,😃 grijnzend gezicht met grote ogen|lach|mond|open,😄 grijnzend gezicht met
  lachende ogen|mond|oog|open,😁 stralend gezicht met lachende ogen|grijns|oog,😆 grijnzend gezicht met stijf
  dichtgeknepen ogen|glimlach|lach|mond|open|tevreden,😅 grijnzend gezicht met zweetdruppels|koud|lach|open,😂
  gezicht met tranen van vreugde|lach|traan,🤣 gezicht dat op de grond rolt van het lachen|rollen,🙂 enigszins
  lachend gezicht|glimlach,🙃 omgekeerd gezicht|ondersteboven|op de kop,😉 knipogend gezicht|knipoog,😊 lachend
  gezicht met lachende ogen|blozen|glimlach|oog,😇 lachend gezicht met halo|engel|fantasie|onschuldig,🥰 lachend
  gezicht met hartjes|dol|smoor|verliefd,😍 lachend gezicht met hartvormige ogen|glimlach|liefde|oog,🤩 sterren
  in de ogen|gezicht|grijnzend,😘 gezicht dat kus toeblaast,😋 lachend gezicht dat lippen
  likt|genieten|glimlach|jammie|lekker|mmm,😜 knipoog met uitgestoken tong|gezicht|grap|oog,🤪 gek
  gezicht|groot|klein|oog,🤗 blij gezicht met uitgestoken handen|blij gezicht met open
  handen|knuffel|knuffelen,🤭 gezicht met hand over de mond|oeps,🤔 nadenkend gezicht|denken,🤐 gezicht met een
  rits als mond,🤨 gezicht met opgeheven wenkbrauw|sceptisch|wantrouwen,😐 neutraal gezicht|uitgestreken,😶
  gezicht zonder mond|rustig|stil,😏 gniffelend gezicht,🙄 gezicht met rollende ogen,😬 gezicht met grimas,😌
  opgelucht gezicht,😔 peinzend gezicht|moedeloos,😴 slapend gezicht|slaap|zzz,😷 gezicht met
  doktersmasker|koud|masker|medicijn|ziek,🤒 gezicht met thermometer|niet lekker|ziek,🤧 niezend
  gezicht|gezondheid,🥵 heet gezicht|koortsig|rood gezicht|zonnesteek|zweten,🥶 koud gezicht|bevriezing|blauw
  gezicht|ijspegels|vriezen,😵 duizelig gezicht,🤯 ontploffend hoofd|geschokt,🥳 feestend
  gezicht|hoedje|roltong|viering,😎 lachend gezicht met zonnebril|cool|zonnig,🤓
  nerdgezicht|geek|gezicht|nerderig,😕 verward gezicht,😟 bezorgd gezicht,🙁 licht fronsend gezicht,😮 gezicht
  met open mond|sympathie,😲 verbaasd gezicht|gechoqueerd|geschokt|totaal gechoqueerd,😳 blozend
  gezicht|verbijsterd,🥺 smekend gezicht|genade|zielig gezicht,😢 huilend gezicht|bedroefd|traan,😭 hard huilend
  gezicht|bedroefd|snikken|traan,😱 angstig schreeuwend gezicht|bang|munch,😓 neerslachtig gezicht met
  zweetdruppel|koud,😩 moe gezicht|vermoeid,😤 gezicht blazend van woede|gewonnen|triomf,😠 boos
  gezicht|kwaad,😡 pruilend gezicht|boos|kwaad|rood|woede,👍 duim omhoog|+1|hand,👎 duim
  omlaag|-1|hand|lichaam,👌 OK-handgebaar,✌️ winnende hand|v|vredesteken,🤞 gekruiste vingers|geluk|hand,🤟
  ik-hou-van-je-gebaar|hand|ILY,👏 klappende handen,🙌 juichend omhooggestoken handen|gebaar|hoera|viering,🙏
  gevouwen handen|alsjeblieft|bedankt|bidden|vragen,🤝 handdruk|deal|ontmoeting|overeenkomst,👋 zwaaiende hand,✋
  opgeheven hand,👊 stotende vuist|gebald|hand|stoot,💪 spierballen|biceps|spannen|strip,👈 achterkant van hand
  met naar links wijzende wijsvinger|achterkant van de hand|vinger,👉 achterkant van hand met naar rechts
  wijzende wijsvinger|achterkant van de hand|vinger,👆 achterkant van hand met omhoog wijzende wijsvinger|hand
  met rug naar voren|vinger,👇 achterkant van hand met omlaag wijzende wijsvinger|hand met rug naar
  voren|vinger,✍️ schrijvende hand,👀 ogen|gezicht|oog,🧠 brein|intelligent,🙋 persoon met opgeheven
  hand|blij|gebaar|omhoog,🤷 persoon die schouders
  ophaalt|onverschilligheid|onwetendheid|schouderophalen|twijfel,🤦 persoon die het gezicht met de hand
  bedekt|ergernis|ongeloof|palm,🙅 persoon die nee-gebaar maakt|hand|illegaal|verboden,🙆 persoon die OK-gebaar
  maakt|hand,👩‍💻 technologe|ontwikkelaar|programmeur|techneut|vrouw,🕵️ detective|speurder|spion,🧑‍🍳
  kok|chef-kok,🦸 superheld|goed|held|heldin|superkrachten,❤️ rood hart,🧡 oranje hart,💛 geel hart,💚 groen
  hart,💙 blauw hart,💜 paars hart,🖤 zwart hart|slecht|verdorven,💔 gebroken hart|breken,💕 twee
  harten|liefde,💯 maximumscore|100|100 punten|score,✅ knop voor vinkje|✓|teken,❌
  kruisteken|×|annuleren|teken|vermenigvuldigen|vermenigvuldiging|x,❓ rood vraagteken|?|interpunctie|teken,❗
  rood uitroepteken|!|interpunctie|teken,⚠️ waarschuwing,🚫 verboden|nee|niet|niet toegestaan|toegang,➕
  plus|+|teken|wiskunde,➖ min|−|teken|wiskunde,✨ sterretjes|*|glinsteren,⭐ witte middelgrote ster,🔥
  vuur|hulpmiddel|vlam,💥 botsing|boem|strip,💬 spraakballon|ballon|dialoog|strip|tekstballon,💤
  slaapsymbool|slapen|strip,🎵 muzieknoot|noot,♻️ recycling-symbool,🆗 OK-knop,🆕 NEW-knop|nieuw,🔴 rode
  cirkel|geometrisch|rood,🟢 groene cirkel,🔔 bel|klok,🔗 schakels|twee ringen,🐶
  hondengezicht|gezicht|huisdier,🐱 kattengezicht|gezicht|huisdier,🐭 muizengezicht|gezicht|muis,🐰
  konijnengezicht|gezicht|huisdier|konijntje,🦊 vos|gezicht,🐻 beer|gezicht,🐼 panda|gezicht,🐨 koala|beer,🦁
  leeuw|gezicht|Leo|sterrenbeeld,🐸 kikker|gezicht,🐵 apengezicht|aap|gezicht,🐔 kip|gevogelte,🐧
  pinguïn|vogel,🐦 vogel,🦉 uil|vogel|wijs|wijsheid,🐴 paardengezicht|gezicht,🦄 eenhoorn|gezicht,🐝
  honingbij|bij|insect,🦋 vlinder|insect|mooi,🐢 schildpad|waterschildpad,🐙 octopus,🐟
  vis|sterrenbeeld|vissen,🐳 spuitende walvis|gezicht,🌸 kersenbloesem|bloem|bloesem,🌹 roos|bloem,🌻
  zonnebloem|bloem,🌲 naaldboom|boom,🌵 cactus|plant,🍀 klavertjevier|4|blad|vier,🍁 esdoornblad|blad|vallend,☀️
  zon|helder|stralen|zonnig,🌙 maansikkel|sikkel,⛅ zon achter wolk,🌧️ wolk met regen,❄️ sneeuwvlok|koud,🌈
  regenboog,🌊 golf|oceaan|water,🍎 rode appel|fruit|rood,🍌 banaan|fruit,🍊 mandarijn|fruit|sinaasappel,🍓
  aardbei|bes|fruit,🍉 watermeloen|fruit,🍇 druiven|druif|fruit,🥑 avocado|fruit|voedsel,🍅
  tomaat|fruit|groente,🥕 wortel|groente|voedsel,🌽 maïskolf|kolf|plant,🍞 brood,🧀 stuk kaas,🥚 ei|voedsel,🍔
  hamburger|burger,🍟 patat|frietjes,🍕 pizzapunt|kaas|punt,🌮 taco|mexicaans,🥗 groene salade|voedsel,🍝
  spaghetti|pasta,🍣 sushi,🍦 softijs|dessert|ijs|roomijs|zacht|zoet,🍩 donut|dessert|zoet,🍪
  koekje|dessert|zoet,🎂 verjaardagstaart|dessert|feest|gebak|taart|zoet,🍫 chocoladereep|dessert|reep|zoet,☕
  warme drank|drankje|drinken|koffie|stomend|thee,🍵 theekopje zonder oor|drankje|drinken|kop,🥤 beker met
  rietje|frisdrank|sap,🍺 bierglas|bar|drinken|glas,🍷 wijnglas|bar|drankje|drinken|glas,🥂 klinkende
  glazen|drinken|glas|vieren,🚗 auto|automobiel,🚕 taxi|voertuig,🚌 bus|voertuig,🚲 fiets|rijwiel,🚆
  trein|spoor,✈️ vliegtuig|vliegmachine,🚀 raket|ruimte,🚢 schip|boot|passagier,🚚 bestelbus|bezorging|bus,📍
  ronde speld|kopspeld,🗺️ wereldkaart|kaart,🏠 huis|thuis,🏢 kantoorgebouw|gebouw,🏬
  warenhuis|winkel|winkelen,🏥 ziekenhuis|dokter|medicijnen,🏨 hotel|gebouw,🏖️ strand met parasol,🏔️ berg met
  besneeuwde toppen|koud|sneeuw,🏕️ kamperen,🌍 wereldbol met Europa-Afrika|aarde,🌃 sterrenhemel|nacht,🎡
  reuzenrad|pretpark|rad,⛽ benzinestation|benzinepomp|brandstof|pomp|station,🚧 bouwwerkzaamheden|barricade,🎉
  feestknaller|hoera|knaller|viering,🎁 ingepakt cadeau|cadeautje|feest|verpakking,🎈 ballon|feest,🏆
  trofee|prijs,🥇 medaille 1e plaats|eerste|goud|gouden,⚽ voetbal|bal,🏀 basketbal|bal,🎾
  tennis|bal|tennisracket,🎮 videogame|controller|game,🎧 hoofdtelefoon|oordopje,🎨
  schilderspalet|kunst|museum|palet|schilderij,🎬 klapbord|film|klapper,📷 camera|video,📱 mobiele telefoon,💻
  laptop|computer|pc|personal computer,🖨️ printer|computer,🔋 batterij,💡
  gloeilamp|elektrisch|idee|licht|strip,🔑 sleutel|beveiligd|wachtwoord,🔒 slot|gesloten slot,🔧
  moersleutel|gereedschap|schroefsleutel,🔨 hamer|gereedschap,📦 pakket|doos|pakketje,✉️ envelop|brief|e-mail,📧
  e-mail|brief|post,📎 paperclip|clip,📄 pagina met bovenzijde omhoog|document,📅 kalender|datum,📌
  punaise|speld,✏️ potlood,📚 boeken,🛒 winkelwagen|shoppen|wagen|wagentje|winkelen,💳
  creditcard|geld|kaart|krediet,💰 zak met geld|dollar|geldzak,🧾
  kassabon|administratie|bewijs|boekhouding|kwitantie,👕 T-shirt|kleding,👟
  sportschoen|atletiek|kleding|schoen|sneaker,👓 bril|brillen|kleding|oog,⏰ wekker|alarm|klok,⌛
  zandloper|timer,🗑️ prullenmand`
