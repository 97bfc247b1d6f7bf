/**
 * What emojis are called in Portuguese: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const pt = `😀 rosto risonho|lol|rindo|risada,😃 rosto risonho com olhos bem abertos|boca|sorriso,😄 rosto risonho com
  olhos sorridentes|aberta|boca|sorriso,😁 rosto contente com olhos sorridentes|rosto rindo com olhos
  sorridentes|sorriso|sorriso aberto,😆 rosto risonho com olhos semicerrados|gargalhada|olhos fechados|sorriso
  com olhos fechados,😅 rosto risonho com gota de suor|sorriso com suor frio,😂 rosto chorando de
  rir|alegria|lágrimas|rosto com lágrimas de alegria,🤣 rolando no chão de rir|gargalhada|rosto,🙂 rosto
  levemente sorridente|sorriso,🙃 rosto de cabeça para baixo|rosto invertido,😉 rosto com olho
  piscando|piscada,😊 rosto sorridente com olhos sorridentes|olhos sorrindo|ruborizar,😇 rosto sorridente com
  auréola|anjo|inocente,🥰 rosto sorridente com 3 corações|amor|apaixonado|paixão,😍 rosto sorridente com olhos
  de coração|amor,🤩 rosto com olhar maravilhado|estrela|gargalhando|olhos,😘 rosto mandando um beijo,😋 rosto
  saboreando comida|delicioso|gostoso|nham|sorriso,😜 rosto piscando e com língua para fora|brincadeira|língua
  para fora com piscadela|provocação,🤪 rosto bizarro|excêntrico|grande|olho|pequeno,🤗 rosto
  abraçando|abraço|mãos abraçando,🤭 rosto com a mão sobre a boca|ops,🤔 rosto pensativo|mão no
  queixo|pensando,🤐 rosto com boca de zíper,🤨 rosto com sobrancelha levantada|cético|desconfiança,😐 rosto
  neutro|sem comentários|sem emoção,😶 rosto sem boca|calado|quieto,😏 rosto com sorriso maroto|sorriso
  malicioso,🙄 rosto com olhos revirados|revirando os olhos,😬 rosto expressando desagrado|fazendo careta,😌
  rosto aliviado|alívio,😔 rosto deprimido|desanimado,😴 rosto dormindo|sono|zzz,😷 rosto com máscara
  médica|doente|gripado|resfriado,🤒 rosto com termômetro|de cama|febre|febril,🤧 rosto espirrando|espirro,🥵
  rosto fervendo de calor|febril|insolação|quente|rosto vermelho|suando,🥶 rosto
  gelado|congelando|frio|gélido|glacial|rosto azul de frio,😵 rosto atordoado,🤯 cabeça explodindo|chocado,🥳
  rosto festivo|apito|chapéu|comemoração|festa,😎 rosto sorridente com óculos escuros|sol|sorrindo|sorrindo de
  óculos escuros,🤓 rosto de nerd|cdf|estudioso|sabe-tudo,😕 rosto confuso|indeciso,😟 rosto preocupado,🙁 rosto
  meio triste|tristinho,😮 rosto com boca aberta|empatia,😲 rosto espantado|chocado|estupefato|totalmente
  chocado,😳 rosto ruborizado|atordoado,🥺 rosto implorando|olhar de cachorrinho|perdão,😢 rosto
  chorando|lágrimas|triste,😭 rosto chorando aos berros|chorar|lágrimas,😱 rosto gritando de
  medo|assustado|temeroso,😓 rosto cabisbaixo com gota de suor|rosto com suor frio,😩 rosto
  desolado|cansado|rosto aborrecido,😤 rosto soltando vapor pelo nariz|triunfo|vitória,😠 rosto zangado|irado,😡
  rosto furioso|irado|rosto vermelho|zangado,👍 polegar para cima|dedão|mão|sinal,👎 polegar para
  baixo|dedão|mão|sinal,👌 sinal de ok|mão|mão sinalizando ok,✌️ mão em V de vitória|mão com sinal de
  vitória|sim!,🤞 dedos cruzados|mão|sorte,🤟 gesto de "te amo"|mão|te amo,👏 mãos aplaudindo|aplauso|sinal,🙌
  mãos para cima|ambas as mãos|comemoração|levantando ambas as mãos para comemorar,🙏 mãos
  juntas|gesto|reza|rezando|rezar,🤝 aperto de mãos|combinado|cumprimento,👋 mão acenando|aceno,✋ mão
  levantada|mão erguida,👊 soco|mão|punho,💪 bíceps|contraído|engraçado|forte|músculo,👈 dorso da mão com dedo
  indicador apontando para a esquerda|costas da mão|dedo apontado para esquerda,👉 dorso da mão com dedo
  indicador apontando para a direita|costas da mão|dedo apontado para direita,👆 dorso da mão com dedo indicador
  apontando para cima|costas da mão|dedo apontado para cima,👇 dorso da mão com dedo indicador apontando para
  baixo|costas da mão|dedo apontado para baixo,✍️ escrevendo à mão|caneta,👀 olhos|rosto,🧠
  cérebro|inteligente,🙋 pessoa levantando a mão|feliz|gesto,🤷 pessoa dando de ombros|dar de
  ombros|ignorância|indiferença,🤦 pessoa decepcionada|decepção|desapontamento|pessoa dececionada,🙅 pessoa
  fazendo gesto de “não”|mão|proibido,🙆 pessoa fazendo gesto de “OK”|mão|OK,👩‍💻
  tecnóloga|desenvolvedora|inventora|mulher|programadora|software,🕵️ detetive|espião|investigador,🧑‍🍳 chef de
  cozinha|cozinheiro,🦸 super-herói|boa|bom|heroína|superpoder,❤️ coração vermelho|amor,🧡 coração
  laranja|emoção,💛 coração amarelo|emoção,💚 coração verde|emoção,💙 coração azul|emoção,💜 coração
  roxo|emoção,🖤 coração preto|negro,💔 coração partido|decepção amorosa|emoção|rompimento,💕 dois
  corações|amantes|amor|emoção,💯 cem pontos|100|pontuação|pontuação total,✅ marca de seleção
  branca|✓|botão|verificação,❌ xis|×|cancelar|multiplicação|multiplicar,❓ ponto de interrogação
  vermelho|?|pergunta|pontuação|sinal,❗ ponto de exclamação vermelho|!|pontuação,⚠️ aviso|sinal,🚫
  proibido|entrada|não|sinal,➕ símbolo de adição|+|matemática|sinal|sinal de mais,➖ símbolo de
  subtração|−|matemática|menos|sinal,✨ brilhos|*|estrelas|estrelas brilhantes,⭐ estrela branca média,🔥
  fogo|chama,💥 colisão|emoção|engraçado|símbolo de colisão,💬 balão de diálogo|balão de conversa|engraçado,💤
  zzz|dormindo|emoção|engraçado|roncando,🎵 nota musical,♻️ símbolo de reciclagem,🆗 botão OK|símbolo “OK”,🆕
  botão "NEW"|new|Novo,🔴 círculo vermelho|geométrico,🟢 círculo verde,🔔 sino,🔗 link|corrente,🐶 rosto de
  cachorro|animal,🐱 rosto de gato|animal,🐭 rosto de camundongo|animal,🐰 rosto de coelho|animal,🦊 rosto de
  raposa,🐻 rosto de urso|animal,🐼 rosto de panda|animal,🐨 coala|animal,🦁 rosto de leão|animal|zodíaco,🐸
  sapo|animal|rosto|rosto de sapo,🐵 rosto de macaco|animal,🐔 galinha|ave,🐧 pinguim|animal,🐦
  pássaro|animal,🦉 coruja|pássaro|sabedoria,🐴 rosto de cavalo|animal,🦄 rosto de unicórnio,🐝 abelha|inseto,🦋
  borboleta|beleza|inseto,🐢 tartaruga|animal,🐙 polvo|animal,🐟 peixe|animal|Peixes|zodíaco,🐳 baleia
  esguichando água|animal|esguicho,🌸 flor de cerejeira|cereja,🌹 rosa|flor,🌻 girassol|flor,🌲
  conífera|árvore,🌵 cacto|planta,🍀 trevo de quatro folhas,🍁 folha de bordo|folha caída,☀️ sol|clima|dia
  claro|raios|solar|tempo,🌙 lua crescente,⛅ sol por trás das nuvens|nuvem|sol com nuvens,🌧️ nuvem com
  chuva|clima,❄️ floco de neve|clima|frio,🌈 arco-íris|chuva|clima,🌊 onda|onda de água|onda do oceano,🍎 maçã
  vermelha|fruta,🍌 banana|fruta,🍊 tangerina|fruta|laranja,🍓 morango|fruta|frutas vermelhas,🍉
  melancia|fruta,🍇 uvas|fruta,🥑 abacate|comida|fruta,🍅 tomate|fruta|fruto|legume,🥕 cenoura|comida|legume,🌽
  milho|espiga|espiga de milho,🍞 pão|pão de forma,🧀 queijo|queijo suíço,🥚 ovo|comida,🍔 hambúrguer|búrguer,🍟
  batata frita|fritas,🍕 pizza|fatia de pizza,🌮 taco|comida mexicana,🥗 salada verde|comida,🍝
  espaguete|macarrão|macarronada,🍣 sushi|comida japonesa,🍦 sorvete italiano|sorvete de casquinha|sorvete na
  casquinha,🍩 donut|rosquinha,🍪 biscoito|bolacha|cookie|doce,🎂 bolo de aniversário|comemoração,🍫
  chocolate|barra|barra de chocolate,☕ café|cafezinho|chá,🍵 xícara de chá sem alça|bebida,🥤 copo com
  canudo|suco,🍺 cerveja|bar|caneca|caneca de cerveja|chopp,🍷 vinho|bar|bebida|cálice de vinho|taça de vinho,🥂
  taças brindando|brinde|champanhe|comemoração|tim-tim,🚗 carro|automóvel|veículo,🚕 táxi|veículo,🚌
  ônibus|veículo,🚲 bicicleta|veículo,🚆 trem|ferrovia|veículo,✈️ avião|aéreo|veículo,🚀 foguete|veículo,🚢
  navio|veículo aquático,🚚 caminhão de entrega|veículo,📍 tacha redonda|alfinete,🗺️
  mapa-múndi|geografia|mundo,🏠 casa|construção,🏢 edifício comercial|escritório,🏬 loja de departamentos,🏥
  hospital|prédio,🏨 hotel|prédio,🏖️ praia e guarda-sol,🏔️ montanha com neve|frio,🏕️ acampamento|barraca,🌍
  globo mostrando Europa e África|Terra,🌃 noite estrelada|estrelas,🎡 roda gigante|entretenimento|parque de
  diversões,⛽ posto de gasolina|bomba de combustível,🚧 em construção|símbolo|símbolo para “em construção”,🎉
  cone de festa|alegria|comemoração,🎁 presente|comemoração|embrulhado|mimo,🎈 balão|comemoração,🏆
  troféu|prêmio,🥇 medalha de ouro|1º. lugar|vitória,⚽ bola de futebol,🏀 bola de basquete|cesta,🎾
  tênis|bola|bola de tênis|raquete de tênis,🎮 videogame|controle|controle de videogame|game|jogo,🎧 fones de
  ouvido,🎨 paleta de tintas|arte|artista|paleta artística|pintura,🎬
  claquete|cena|entretenimento|filme|tomada,📷 câmera|vídeo,📱 telefone celular|telefone móvel,💻
  laptop|computador|PC|pessoal,🖨️ impressora|acessório|computador,🔋 pilha|bateria,💡
  lâmpada|elétrica|ideia|luz|quadrinhos,🔑 chave|senha,🔒 cadeado|fechado|trancado,🔧 chave
  inglesa|ferramenta,🔨 martelo|ferramenta,📦 pacote|caixa|embrulho,✉️
  envelope|carta|correspondência|e-mail|email,📧 e-mail|carta|comunicação|correspondência,📎 clipe de papel,📄
  página voltada para cima|documento|página com a parte da frente para cima,📅 calendário|data|datas,📌
  tacha|alfinete,✏️ lápis,📚 livros,🛒 carrinho de compras|mercado,💳 cartão de crédito|dinheiro,💰 saco de
  dinheiro,🧾 recibo|contabilidade|escrituração|evidência|prova,👕 camiseta|camisa|roupa,👟 tênis de
  corrida|sapato esportivo,👓 óculos|acessório,⏰ despertador|alarme|relógio,⌛ ampulheta|areia,🗑️ lixeira|cesto
  de lixo`
