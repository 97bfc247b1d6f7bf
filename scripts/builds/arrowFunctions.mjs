import { parseSync, Visitor } from 'vite'

/**
 * Declared functions as arrow functions, which are shorter, in a script that is one function called at once. They come
 * first there, because a declared function may be called before its declaration.
 * @param {string} code
 * @throws where that is not what the script is, or a function is more than an arrow function can be
 */
export function arrowFunctions(code) {
  const { program, errors } = parseSync('script.js', code)
  const [statement] = program.body
  const call = statement?.type === 'ExpressionStatement' ? statement.expression : null
  const callee = call?.type === 'CallExpression' ? call.callee : null
  const script = callee?.type === 'ParenthesizedExpression' ? callee.expression : callee
  if (errors.length > 0 || script?.type !== 'FunctionExpression' || !script.body)
    throw new Error('The script is not one function that is called at once')
  refuseOwnThis(code, program)

  const start = script.body.start + 1
  /** @type {string[]} */
  const arrows = []
  let rest = ''
  let end = start
  for (const node of script.body.body) {
    if (node.type !== 'FunctionDeclaration' || !node.id || !node.body) continue
    const [first, last] = [node.params[0], node.params.at(-1)]
    const params = first && last ? code.slice(first.start, last.end) : ''
    const body = code.slice(node.body.start, node.body.end)
    arrows.push(`${node.id.name}=${node.async ? 'async ' : ''}(${params})=>${body}`)
    rest += code.slice(end, node.start)
    end = node.end
  }
  return `${code.slice(0, start)}let ${arrows.join(',')};${rest}${code.slice(end)}`
}

/**
 * @param {string} code
 * @param {import('vite').ESTree.Program} program
 */
function refuseOwnThis(code, program) {
  /** Functions that the walk is inside of: whether each was declared. */
  /** @type {boolean[]} */
  const inside = []
  /** @param {{ start: number, end: number }} node */
  const refuse = ({ start, end }) => {
    if (inside.at(-1)) throw new Error(`No arrow function can have this: ${code.slice(start, end)}`)
  }
  const leave = () => {
    inside.pop()
  }
  new Visitor({
    FunctionDeclaration(node) {
      inside.push(true)
      if (node.generator) refuse(node)
    },
    'FunctionDeclaration:exit': leave,
    FunctionExpression() {
      inside.push(false)
    },
    'FunctionExpression:exit': leave,
    ThisExpression: refuse,
    MetaProperty: refuse,
    Identifier(node) {
      if (node.name === 'arguments') refuse(node)
    },
  }).visit(program)
}
