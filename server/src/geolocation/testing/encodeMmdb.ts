/** What a database says of a network, as in MaxMind's city databases. */
type Value = string | number | readonly Value[] | { readonly [key: string]: Value }

/**
 * A small MMDB file for IPv4. Source: MaxMind DB File Format Specification 2.0.
 *
 * @param networks by `a.b.c.d/bits`; they must not overlap
 */
export function encodeMmdb(networks: { readonly [cidr: string]: Value }): Buffer {
  const data: Buffer[] = []
  /** Records: a node, `null` for nothing, or the offset of a value. */
  type Record = { readonly node: number } | { readonly offset: number } | null
  const nodes: [Record, Record][] = [[null, null]]
  let length = 0

  for (const [cidr, value] of Object.entries(networks)) {
    const [address = '', prefix = '32'] = cidr.split('/')
    const bits = address
      .split('.')
      .flatMap((part) => [...Number(part).toString(2).padStart(8, '0')].map(Number))
    let node = 0
    for (const [depth, bit] of bits.slice(0, Number(prefix)).entries()) {
      const pair = nodes[node] ?? [null, null]
      const side = bit === 0 ? 0 : 1
      if (depth === Number(prefix) - 1) {
        pair[side] = { offset: length }
      } else {
        const next = pair[side]
        if (next !== null && 'node' in next) node = next.node
        else {
          pair[side] = { node: nodes.length }
          node = nodes.length
          nodes.push([null, null])
        }
      }
    }
    const encoded = encode(value)
    data.push(encoded)
    length += encoded.length
  }

  const tree = Buffer.alloc(nodes.length * 6)
  for (const [index, pair] of nodes.entries()) {
    for (const [side, record] of pair.entries()) tree.writeUIntBE(numberOf(record), index * 6 + side * 3, 3)
  }
  function numberOf(record: Record): number {
    if (record === null) return nodes.length
    return 'node' in record ? record.node : nodes.length + 16 + record.offset
  }
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_600_000_000,
    database_type: 'Test-City',
    description: { en: 'Test' },
    ip_version: 4,
    languages: ['en'],
    node_count: nodes.length,
    record_size: 24,
  })
  const marker = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')])
  return Buffer.concat([tree, Buffer.alloc(16), ...data, marker, metadata])
}

const types = { text: 2, double: 3, uint32: 6, map: 7, array: 11 } as const

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([head(types.text, bytes.length), bytes])
  }
  if (typeof value === 'number') {
    const isWhole = Number.isInteger(value) && value >= 0
    const bytes = Buffer.alloc(isWhole ? 4 : 8)
    if (isWhole) bytes.writeUInt32BE(value)
    else bytes.writeDoubleBE(value)
    return Buffer.concat([head(isWhole ? types.uint32 : types.double, bytes.length), bytes])
  }
  if (isList(value)) return Buffer.concat([head(types.array, value.length), ...value.map(encode)])
  const members = Object.entries(value)
  return Buffer.concat([
    head(types.map, members.length),
    ...members.flatMap(([key, one]) => [encode(key), encode(one)]),
  ])
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** Type and size before each value; later types have a byte of their own, longer texts a byte for what is over 28. */
function head(type: number, size: number): Buffer {
  const isLong = size > 28
  const first = ((type > 7 ? 0 : type) << 5) | (isLong ? 29 : size)
  return Buffer.from([first, ...(type > 7 ? [type - 7] : []), ...(isLong ? [size - 29] : [])])
}
