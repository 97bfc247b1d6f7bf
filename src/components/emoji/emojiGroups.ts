/** One emoji; its name is English, with a word more where people look for one. `names/` has the other languages. */
export type Emoji = { readonly text: string; readonly name: string }

export type EmojiGroup = { readonly name: keyof typeof lists; readonly emojis: readonly Emoji[] }

/** A choice for conversations between strangers: old enough to be drawn everywhere. */
const lists = {
  smileys: `😀 grinning face,😃 happy face,😄 laughing eyes,😁 beaming face,😆 squinting laugh,😅 sweat and smile,😂
    tears of joy,🤣 rolling on the floor laughing,🙂 slight smile,🙃 upside-down face,😉 wink,😊 blushing smile,😇
    halo angel,🥰 smile with hearts,😍 heart eyes,🤩 star struck,😘 kiss,😋 tasty,😜 winking tongue,🤪 zany,🤗 hug,🤭
    giggle oops,🤔 thinking,🤐 zipped mouth,🤨 raised eyebrow,😐 neutral,😶 speechless,😏 smirk,🙄 rolling eyes,😬
    grimace,😌 relieved,😔 pensive,😴 sleeping,😷 mask ill,🤒 thermometer fever,🤧 sneeze,🥵 hot,🥶 cold,😵 dizzy,🤯
    mind blown,🥳 party,😎 sunglasses cool,🤓 nerd,😕 confused,😟 worried,🙁 frown,😮 surprised,😲 astonished,😳
    flushed,🥺 pleading,😢 crying,😭 sobbing,😱 scream fear,😓 cold sweat,😩 weary,😤 huffing,😠 angry,😡 furious`,
  people: `👍 thumbs up yes,👎 thumbs down no,👌 ok hand,✌️ victory,🤞 fingers crossed,🤟 love you,👏 clap applause,🙌
    raised hands hooray,🙏 folded hands please thanks,🤝 handshake deal,👋 wave hello bye,✋ raised hand stop,👊 fist,💪
    strong arm,👈 point left,👉 point right,👆 point up,👇 point down,✍️ writing,👀 eyes look,🧠 brain,🙋 raising
    hand,🤷 shrug,🤦 facepalm,🙅 no gesture,🙆 ok gesture,👩‍💻 at the computer,🕵️ detective,🧑‍🍳 cook,🦸 superhero`,
  hearts: `❤️ red heart love,🧡 orange heart,💛 yellow heart,💚 green heart,💙 blue heart,💜 purple heart,🖤 black
    heart,💔 broken heart,💕 two hearts,💯 hundred percent,✅ check mark done,❌ cross no,❓ question,❗ exclamation,⚠️
    warning,🚫 forbidden,➕ plus,➖ minus,✨ sparkles,⭐ star,🔥 fire,💥 boom,💬 speech,💤 sleep,🎵 music,♻️ recycle,🆗
    ok sign,🆕 new,🔴 red circle,🟢 green circle,🔔 bell,🔗 link`,
  nature: `🐶 dog,🐱 cat,🐭 mouse,🐰 rabbit,🦊 fox,🐻 bear,🐼 panda,🐨 koala,🦁 lion,🐸 frog,🐵 monkey,🐔 chicken,🐧
    penguin,🐦 bird,🦉 owl,🐴 horse,🦄 unicorn,🐝 bee,🦋 butterfly,🐢 turtle,🐙 octopus,🐟 fish,🐳 whale,🌸 blossom,🌹
    rose,🌻 sunflower,🌲 tree,🌵 cactus,🍀 clover luck,🍁 leaf autumn,☀️ sun,🌙 moon,⛅ cloud,🌧️ rain,❄️ snow,🌈
    rainbow,🌊 wave sea`,
  food: `🍎 apple,🍌 banana,🍊 orange,🍓 strawberry,🍉 melon,🍇 grapes,🥑 avocado,🍅 tomato,🥕 carrot,🌽 corn,🍞 bread,🧀
    cheese,🥚 egg,🍔 burger,🍟 fries,🍕 pizza,🌮 taco,🥗 salad,🍝 pasta,🍣 sushi,🍦 ice cream,🍩 doughnut,🍪 cookie,🎂
    birthday cake,🍫 chocolate,☕ coffee,🍵 tea,🥤 cold drink,🍺 beer,🍷 wine,🥂 cheers`,
  places: `🚗 car,🚕 taxi,🚌 bus,🚲 bicycle,🚆 train,✈️ plane,🚀 rocket,🚢 ship,🚚 delivery van,📍 place pin,🗺️ map,🏠
    house home,🏢 office,🏬 shop store,🏥 hospital,🏨 hotel,🏖️ beach,🏔️ mountain,🏕️ camping,🌍 earth world,🌃
    night,🎡 fair,⛽ fuel,🚧 roadworks`,
  things: `🎉 party popper congratulations,🎁 gift present,🎈 balloon,🏆 trophy,🥇 gold medal,⚽ football,🏀
    basketball,🎾 tennis,🎮 game,🎧 headphones,🎨 art,🎬 film,📷 camera,📱 phone,💻 laptop,🖨️ printer,🔋 battery,💡
    idea light,🔑 key,🔒 lock,🔧 wrench,🔨 hammer,📦 parcel package,✉️ letter mail,📧 e-mail,📎 paper clip,📄
    document,📅 calendar,📌 pin,✏️ pencil,📚 books,🛒 shopping cart,💳 card,💰 money,🧾 receipt bill,👕 shirt,👟
    shoe,👓 glasses,⏰ alarm clock,⌛ hourglass wait,🗑️ bin`,
} as const

export const emojiGroups: readonly EmojiGroup[] = [
  group('smileys'),
  group('people'),
  group('hearts'),
  group('nature'),
  group('food'),
  group('places'),
  group('things'),
]

function group(name: keyof typeof lists): EmojiGroup {
  const emojis = lists[name].split(',').map((entry) => {
    const [text = '', ...words] = entry.trim().split(/\s+/)
    return { text, name: words.join(' ') }
  })
  return { name, emojis }
}
