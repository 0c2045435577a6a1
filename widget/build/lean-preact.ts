import type { Plugin } from "vite"

/** What every call passes on and nothing here makes use of: taken out of parameters and calls alike, each on its own line. */
const PASSED_ON = /\n\t+(globalContext|namespace|excessDomChildren|commitQueue|isHydrating|refQueue),?(?=\n)/g
const NOTHING = ""

/**
 * Preact without what the follow-up has no use for. It is bundled from its published source, and what can only go one
 * way here is written that way, so that the minifier drops what hangs on it. Without this the follow-up's part of the
 * size budget would be spent before its first button.
 *
 * Left: elements with keys, texts, attributes, properties and `on…` handlers, put in, taken out and changed in place; what a
 * view shows is plain functions that return elements. Off: components, fragments and lists inside lists (they are
 * spread), hydration, contexts, refs, error boundaries (an error reaches `render`'s caller), plug-in hooks, raw markup,
 * SVG and MathML, `style`, capture props, uncontrolled fields, and moving what is shown to another place among its
 * neighbours. A text that a new Preact no longer has fails the build: then look again what that version does there.
 */
const FIXED: Record<string, readonly (readonly [text: RegExp, value: string])[]> = {
  "render.js": [
    [
      /import \{ commitRoot, diff \} from '\.\/diff\/index';/,
      "import { diffChildren } from './diff/children';",
    ],
    // The root holds its vnodes without a fragment around them.
    [
      /export function render\(vnode, parentDom\) \{[\s\S]*?\n\}/,
      `export function render(vnode, parentDom) {
        const oldVNode = parentDom._children || EMPTY_OBJ;
        diffChildren(parentDom, [vnode], (parentDom._children = createVNode()), oldVNode, parentDom.firstChild);
      }`,
    ],
  ],
  "create-element.js": [
    [/options\.vnode/g, "undefined"],
    [/i == 'ref' && typeof (vnode\.)?type != 'function'/g, "false"],
    [/createVNode\(type, normalizedProps, key, ref, NULL\)/, "createVNode(type, normalizedProps, key)"],
    [
      /export function createVNode\(type, props, key, ref, original\)/,
      "export function createVNode(type, props, key)",
    ],
    [
      /\n\t\tref,\n\t\t_children: NULL,\n\t\t_parent: NULL,\n\t\t_depth: 0,\n\t\t_dom: NULL,\n\t\t_component: NULL,\n\t\tconstructor: VNODE_MARKER,\n\t\t_original: original \|\| \+\+vnodeId,/,
      NOTHING,
    ],
    [/if \(!original && undefined\) undefined\(vnode\);/, NOTHING],
  ],
  "diff/index.js": [
    // All children of an element are its vnodes'.
    [
      /excessDomChildren\n\t+\? excessDomChildren\[0\]\n\t+: oldVNode\._children && getDomSibling\(oldVNode, 0\)/,
      "dom.firstChild",
    ],
    [PASSED_ON, NOTHING],
    // Of `diff`, an element's part.
    [/let tmp,\n\t\tresumed,[\s\S]*?\} else \{\n(?=\t\toldDom = newVNode\._dom)/, "{"],
    [/if \(\(tmp = options\.diffed\)\) tmp\(newVNode\);/, NOTHING],
    [/if \(nodeType == 'svg'\)[^;]*;[^;]*;\s+else if \(!namespace\)[^;]*;/, NOTHING],
    [/\n\tif \(excessDomChildren\) \{[\s\S]*?\n\t\}\n/, NOTHING],
    [/parentDom\.ownerDocument \|\| document/, "document"],
    [/doc\.createElementNS\([\s\S]*?\);/, "doc.createElement(nodeType);"],
    [/if \(isHydrating\) \{[\s\S]*?\n\t\t\}\n/, NOTHING],
    [/\n\t\texcessDomChildren = NULL;/, NOTHING],
    [/!isHydrating \|\| dom\.data != newProps/, "true"],
    [/\(nodeType == 'template' && dom\.content\) \|\| dom/, "dom"],
    [/excessDomChildren =\s+nodeType == 'textarea'[^;]*;/, NOTHING],
    [/if \(!isHydrating && excessDomChildren\) \{[\s\S]*?\n\t\t\}\n/, NOTHING],
    [/(i|'checked') == 'dangerouslySetInnerHTML'/g, "false"],
    [
      / &&\n\t+!\(i == 'value' && 'defaultValue' in newProps\) &&\n\t+!\(i == 'checked' && 'defaultChecked' in newProps\)/,
      NOTHING,
    ],
    [/, namespace\)/g, ")"],
    [/i == 'checked'/, "false"],
    [/\(!isHydrating \|\| typeof value == 'function'\) &&/, NOTHING],
    [/if \((newHtml|oldHtml)\)/g, "if (false)"],
    [/if \(\n\t+nodeType == 'foreignObject'[\s\S]*?\n\t\t\t\}\n/, NOTHING],
    [/if \(excessDomChildren\) excessDomChildren\.some\(removeNode\);/, NOTHING],
    [/!isHydrating \|\| nodeType == 'textarea'/, "true"],
    [/nodeType == 'progress'/g, "false"],
    [/checked != UNDEFINED && checked != dom\[i\]/, "false"],
  ],
  "diff/children.js": [
    [PASSED_ON, NOTHING],
    [/let result = diff\(/, "diff("],
    [/if \(oldVNode\.ref != childVNode\.ref \|\| [\s\S]*?\n\t\t\}\n(?=\n\t\tfirstChildDom)/, NOTHING],
    [/firstChildDom = firstChildDom \|\| newDom;/, NOTHING],
    [/newParentVNode\._dom = firstChildDom;/, NOTHING],
    // What is put in was not there before: nothing of it can stand elsewhere.
    [
      /oldDom = insert\(childVNode, oldDom, parentDom, !oldVNode\._original\);[\s\S]*?\n\t\t\t\}\n/,
      "parentDom.insertBefore(newDom, oldDom);",
    ],
    [/typeof childVNode\.type == 'function' && result !== UNDEFINED/, "false"],
    [/else if \(newDom\) \{/, "else {"],
    [/ \|\|\n\t+childVNode\.constructor === String/, NOTHING],
    [/isArray\(childVNode\)/, "false"],
    [/childVNode\.constructor === VNODE_MARKER && childVNode\._depth/, "false"],
    [/childVNode\._parent = newParentVNode;\n\t+childVNode\._depth = newParentVNode\._depth \+ 1;/, NOTHING],
    [/!oldVNode \|\| !oldVNode\._original/, "!oldVNode"],
    [/if \(typeof childVNode\.type != 'function'\)/, "if (true)"],
    [/childVNode\._flags \|= LIS_CANDIDATE;/, NOTHING],
    [/moved = 1;/, NOTHING],
    [/if \(moved\) \{[\s\S]*?\n\t\}\n/, NOTHING],
    [/~\(INSERT_VNODE \| LIS_CANDIDATE\)/, "~INSERT_VNODE"],
    [/oldDom = getDomSibling\(oldVNode\);/, "oldDom = oldDom.nextSibling;"],
    [/unmount\(oldVNode, oldVNode\);/, "oldVNode._dom.remove();"],
  ],
  "diff/props.js": [
    [/name == 'style'/, "false"],
    // One handler each, where the platform keeps it: `onClick` is the property `onclick`.
    [
      /if \(typeof value != 'function'\) value = NULL;[\s\S]*?(?=\n\t\} else \{\n\t\tif \(namespace)/,
      "dom[name.toLowerCase()] = value;",
    ],
    [/if \(namespace == SVG_NAMESPACE\) \{[\s\S]*?\} else if \(\n[\s\S]*?(?=name in dom\n)/, "if ("],
    [
      /try \{\n\t+dom\[name\] = value == NULL \? '' : value;\n\t+return;\n\t+\} catch \(e\) \{\}/,
      "dom[name] = value == NULL ? '' : value; return;",
    ],
    [/if \(typeof value == 'function'\) return;/, NOTHING],
    [/value != NULL && \(value !== false \|\| name\[4\] == '-'\)/, "value != NULL"],
    [/name == 'popover' && value == true \? '' : value/, "value"],
  ],
}

export const leanPreact = (source: string): Plugin => ({
  name: "lovetap:lean-preact",
  transform(code, id) {
    if (!id.startsWith(source)) return
    let lean = code
    for (const [text, value] of FIXED[id.slice(source.length)] ?? []) {
      const next = lean.replace(text, value)
      if (next === lean) throw new Error(`${id} no longer has ${text}: look again at this version of Preact`)
      lean = next
    }
    return { code: lean, map: null, moduleSideEffects: false }
  },
})
