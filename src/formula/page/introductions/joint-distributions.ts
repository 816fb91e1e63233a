/** Joint distributions that words introduce, "a joint distribution `p(x, y)`", and their outcomes. */
import { joint } from '../../draws/domain.ts'
import type { Support } from '../../draws/domains/probability.ts'
import type { Apply, Expression } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { slotsOf } from '../domains/options.ts'
import { supportOf } from '../domains/support.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'

export class JointDistributions {
  private readonly names: NewNames
  /** Over what the variables of each run. */
  private readonly joints = new Map<string, Record<string, Support>>()

  constructor(names: NewNames) {
    this.names = names
    names.whenRenewed((name) => this.joints.delete(name))
  }

  /** "a joint distribution `p(x, y)`", with what words say of its outcomes. */
  introduce(node: Apply, { description, slot }: Said): string[] | undefined {
    const [head, ...args] = node.args
    if (head?.kind !== 'symbol') return undefined
    if (this.names.known(head.name) && !this.names.isLetter(head.name)) return undefined
    const [set] = slotsOf(description.properties, 'support').map(slot)
    const sets = set?.kind === 'apply' && set.op === 'times' ? set.args : [set]
    const axes: Record<string, Support> = {}
    for (const [i, arg] of args.entries()) {
      if (arg.kind !== 'symbol') return undefined
      const own = sets.length === args.length ? sets[i] : undefined
      const size =
        args.length === 1 ? this.names.dimensions.implied() : `K_{${arg.name}}`
      if (args.length > 1 && !isSet(own))
        this.names.dimensions.implied(canonicalName(size))
      axes[arg.name] = isSet(own) ? supportOf(own, this.names.dimensions) : size
    }
    this.joints.set(head.name, axes)
    this.names.add(head.name, joint(axes, true))
    return [head.name]
  }

  /** "a joint distribution `p(x, y)` of `x \\in S` and …": its outcomes are those of x. */
  outcomes(name: string, set: Expression): void {
    for (const [law, axes] of this.joints) {
      if (!(name in axes) || !isSet(set)) continue
      axes[name] = supportOf(set, this.names.dimensions)
      this.names.add(law, joint(axes, true))
    }
  }
}

/** `\\{1, \\dots, n\\}`, `\\{0, 1\\}`: outcomes that can be listed. */
const isSet = (node: Expression | undefined): node is Expression =>
  node?.kind === 'apply' && (node.op === 'range' || node.op === 'set')
