/**
 * What emojis are called in French: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const fr = `😀 visage rieur|sourire,😃 visage souriant avec de grands yeux|sourire,😄 visage très souriant aux yeux
  rieurs|sourire,😁 visage souriant aux yeux rieurs|dents|sourire,😆 visage souriant avec yeux
  plissés|bouche|rire|sourire,😅 visage souriant avec une goutte de sueur|sourire,😂 visage riant aux
  larmes|sourire,🤣 se rouler par terre de rire|visage,🙂 visage avec un léger sourire,🙃 tête à
  l’envers|renversée,😉 visage faisant un clin d’œil,😊 visage souriant avec yeux rieurs|œil|rougir|sourire,😇
  visage souriant avec auréole|ange,🥰 visage souriant avec cœurs|adorer|aimer|amour|amoureux|béguin,😍 visage
  souriant avec yeux en forme de cœur|amour|œil,🤩 visage avec des étoiles à la place des yeux|grand sourire,😘
  visage envoyant un bisou|cœur,😋 miam|langue,😜 visage qui tire la langue et fait un clin d’œil|œil,🤪 tête de
  fou|grand|œil|petit,🤗 visage qui fait un câlin|gentil,🤭 visage avec une main sur la bouche|oups,🤔 visage en
  pleine réflexion,🤐 visage avec bouche fermeture éclair,🤨 visage avec les sourcils
  relevés|méfiant|sceptique,😐 visage neutre,😶 visage sans bouche|muet,😏 visage avec un sourire malin,🙄
  visage roulant des yeux|roulement,😬 visage grimaçant|grimace,😌 visage soulagé|soulagement,😔 visage
  pensif|déçu,😴 visage somnolent|sommeil|zzz,😷 visage avec masque,🤒 visage avec
  thermomètre|indisposé|malade,🤧 visage qui éternue|atchoum|éternuement|éternuer|rhume,🥵 visage rouge et
  chaud|coup de chaleur|fièvre|transpiration,🥶 visage bleu et froid|gelure|glacial|glaçon,😵 visage
  étourdi|tournis,🤯 tête qui explose|choqué,🥳 visage festif|célébration|chapeau|fête|sifflet,😎 visage avec
  lunettes de soleil,🤓 visage de geek|lunettes,😕 visage confus,😟 visage inquiet,🙁 visage légèrement
  mécontent,😮 visage avec bouche ouverte|surpris,😲 visage stupéfait|choc,😳 visage qui
  rougit|rouge|rougissant,🥺 visage implorant|pitié|supplication|yeux de chiens battus,😢 visage qui
  pleure|larmes,😭 visage qui pleure à chaudes larmes|pleurs|triste,😱 visage qui hurle de peur|cri|effrayé,😓
  visage démoralisé avec goutte de sueur|froide,😩 visage épuisé|fatigué,😤 visage avec fumée sortant des
  narines|triomphe|victoire,😠 visage en colère,😡 visage boudeur|colère|énervé|furieux,👍 pouce vers le
  haut|main|super,👎 pouce vers le bas|main|nul,👌 ok|geste|main,✌️ V de la victoire|ciseaux|main,🤞 doigts
  croisés|main,🤟 signe je t’aime|amour|main,👏 applaudissements|bravo|mains,🙌 mains levées|air,🙏 mains en
  prière,🤝 poignée de main|mains|présentation|rencontre,👋 signe de la main|coucou,✋ main levée|feuille,👊
  poing de face|coup de poing|main,💪 biceps contracté|corps|muscle,👈 main avec index pointant à
  gauche|doigt,👉 main avec index pointant à droite|doigt,👆 main avec index pointant vers le haut|doigt,👇 main
  avec index pointant vers le bas|doigt,✍️ main qui écrit|écrire,👀 yeux|corps|œil|visage,🧠
  cerveau|intelligent,🙋 personne qui lève la main|content|geste|levée,🤷 personne qui hausse les
  épaules|doute|haussement d’épaules|ignorance|indifférence,🤦 personne avec la paume sur le
  visage|exaspération|incrédulité|paume de main,🙅 personne faisant un geste d’interdiction|interdit|main,🙆
  personne faisant un geste d’acceptation|main|OK,👩‍💻
  informaticienne|développeuse|femme|logiciels|technologie,🕵️ détective|enquêteur|espion,🧑‍🍳 cuisinier (tous
  genres)|chef|cuisinière,🦸 super-héros|bien|heroïne|super-pouvoir,❤️ cœur rouge,🧡 cœur orange,💛 cœur
  jaune,💚 cœur vert,💙 cœur bleu,💜 cœur violet,🖤 cœur noir,💔 cœur brisé,💕 deux cœurs|amour,💯 cent points,✅
  bouton coché|✓|carré|marque|oui|sélection,❌ croix|×|annuler|multiplication|multiplier|x,❓ point
  d’interrogation rouge|?|interrogation|ponctuation|question,❗ point d’exclamation
  rouge|!|exclamation|ponctuation,⚠️ symbole d’avertissement|avertissement,🚫 symbole
  d’interdiction|interdiction|interdit,➕ plus|+|addition|arithmétique|mathématiques|signe plus,➖
  moins|−|arithmétique|mathématiques|signe moins|soustraction,✨ étincelles|*|étoile|scintiller,⭐ étoile,🔥
  feu|flamme,💥 explosion|collision,💬 bulle de parole|dialogue,💤 endormi|dormir|ronfler,🎵 note de musique,♻️
  symbole Recyclage,🆗 bouton OK,🆕 bouton Nouveau,🔴 disque rouge|cercle|forme géométrique|géométrie|rond,🟢
  disque vert|cercle|forme géométrique|géométrie|rond,🔔 cloche,🔗 chaînons|maillons,🐶 tête de chien|animal,🐱
  tête de chat|animal,🐭 tête de souris|animal,🐰 tête de lapin|animal,🦊 renard|animal|tête,🐻
  ours|animal|tête,🐼 panda|animal|tête,🐨 koala|animal,🦁 tête de lion|animal|zodiaque,🐸
  grenouille|animal|tête,🐵 tête de singe|animal,🐔 poule|animal|oiseau,🐧 pingouin|animal|oiseau,🐦
  oiseau|animal,🦉 chouette|animal|oiseau,🐴 tête de cheval|animal,🦄 licorne|animal|tête,🐝
  abeille|animal|insecte,🦋 papillon|insecte|mignon,🐢 tortue|animal|reptile,🐙 pieuvre|animal|mollusque,🐟
  poisson|animal|poissons|zodiaque,🐳 baleine soufflant par son évent|animal,🌸 fleur de cerisier,🌹
  rose|fleur,🌻 tournesol|fleur,🌲 conifère|arbre,🌵 cactus|plante,🍀 trèfle à quatre feuilles|chance,🍁 feuille
  d’érable,☀️ soleil|brillant|météo|rayons,🌙 croissant de lune,⛅ soleil derrière les nuages|nuageux,🌧️ nuage
  avec pluie|averse|mauvais temps|météo,❄️ flocon|neige,🌈 arc-en-ciel|météo|pluie,🌊 vague|mer|océan,🍎 pomme
  rouge|fruit,🍌 banane|fruit,🍊 mandarine|fruit|orange,🍓 fraise|fruit,🍉 pastèque|fruit,🍇 raisin|fruit,🥑
  avocat|fruit,🍅 tomate|légume|plante,🥕 carotte|légume,🌽 épi de maïs,🍞 pain|miche,🧀 part de fromage,🥚
  œuf,🍔 hamburger|burger,🍟 frites|potatœs,🍕 pizza|fromage|part,🌮 taco|mexicain,🥗 salade verte,🍝
  spaghetti|pâtes,🍣 sushi|japonais|poisson,🍦 glace italienne,🍩 doughnut|dessert|sucré,🍪
  cookie|dessert|sucré,🎂 gâteau d’anniversaire|anniversaire,🍫 barre chocolatée|dessert|sucré,☕ boisson
  chaude,🍵 tasse|thé,🥤 gobelet avec paille|jus de fruits|soda,🍺 chope|bière,🍷 verre de vin,🥂
  trinquer|célébrer|fêter|verre,🚗 voiture|automobile,🚕 taxi|véhicule,🚌 bus|véhicule,🚲 vélo,🚆 train|chemin
  de fer,✈️ avion|véhicule,🚀 fusée|espace,🚢 navire|bateau,🚚 camion de livraison,📍 épingle|fournitures,🗺️
  carte du monde,🏠 maison|bâtiment|pavillon,🏢 immeuble de bureaux,🏬 grand magasin,🏥 hôpital|bâtiment,🏨
  hôtel|bâtiment,🏖️ plage avec parasol,🏔️ montagne enneigée,🏕️ camping,🌍 globe tourné sur l’Afrique et
  l’Europe|afrique|europe,🌃 nuit étoilée|étoiles,🎡 grande roue,⛽ pompe à essence|station,🚧
  travaux|barrière,🎉 cotillons|fête,🎁 cadeau|anniversaire|fête,🎈 ballon gonflable|fête,🏆 trophée|prix,🥇
  médaille d’or|1er|or,⚽ ballon de football|balle|sport,🏀 basket|ballon|panier|sport,🎾 tennis|balle|sport,🎮
  jeu vidéo|manette,🎧 casque|écouteurs,🎨 palette de peinture|art|musée de peinture,🎬 clap|film,📷 appareil
  photo|vidéo,📱 téléphone portable,💻 ordinateur portable,🖨️ imprimante|ordinateur,🔋 pile,💡
  ampoule|dessin|idée|lumière,🔑 clé|mot de passe|serrure,🔒 cadenas fermé|verrouillé,🔧 clé à molette|outil,🔨
  marteau|outil,📦 colis|paquet,✉️ enveloppe|courrier électronique|e-mail,📧 e-mail|courrier
  électronique|message,📎 trombone|fournitures,📄 page|document,📅 calendrier|date,📌 punaise|fournitures,✏️
  crayon,📚 livres,🛒 chariot|panier|shopping,💳 carte bancaire,💰 sac plein d’argent|argent|dollar,🧾
  reçu|comptabilité|justificatif|preuve,👕 T-shirt|tee-shirt|vêtements,👟 chaussure de sport|vêtements,👓
  lunettes de vue|œil|vêtements,⏰ réveil|alarme|heure,⌛ sablier|minuteur|sable,🗑️ corbeille à papiers`
