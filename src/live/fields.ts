/**
 * Fields of forms come into the page when they are near. A browser looks at each field of a
 * page that has loaded, whether it could fill it in, and lays out all that is around it for
 * that: most of the page, which else is laid out when a reader gets there (`far.css`).
 */

/** How far from the window is near: a screen above and below. */
const near = { rootMargin: '100% 0px' }

/** Puts the fields within an element where they belong. */
function putFields(within: Element): void {
  for (const field of within.querySelectorAll<HTMLTemplateElement>('template.field')) {
    field.previousElementSibling!.remove()
    field.replaceWith(field.content)
  }
}

/** Puts the fields of elements when they come near, and then does what needs them. */
export function putFieldsWhenNear<E extends Element>(
  elements: Iterable<E>,
  then: (element: E) => void,
): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      observer.unobserve(target)
      putFields(target)
      then(target as E)
    }
  }, near)
  for (const element of elements) observer.observe(element)
}
