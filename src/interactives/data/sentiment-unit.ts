import { course } from '../../../examples/language-models/sentiment-unit.ts'
import type { Course } from '../../../examples/language-models/sentiment-unit.ts'

/** The training of one GRU, its weights at many steps. */
export default function training(): Course {
  return course()
}
