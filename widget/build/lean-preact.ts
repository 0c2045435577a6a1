import type { Plugin } from "vite"

/**
 * Preact without what the follow-up has no use for. It is bundled from its published source, and expressions that can
 * only have one value here are written as that value, so that the minifier drops what hangs on them. Without this
 * the follow-up's part of the size budget would be spent before its first button.
 *
 * Off: hydration, suspense, portals, contexts, class components, state of components, refs, error boundaries (an error
 * reaches `render`'s caller), plug-in hooks, raw markup, SVG and MathML, `style` and capture props. A text that a new Preact no longer has fails
 * the build: then look again what that version does there.
 */
const FIXED: Record<string, readonly (readonly [text: RegExp, value: string])[]> = {
  "render.js": [
    [/options\._root/g, "undefined"],
    [/vnode && vnode\._flags & MODE_HYDRATE/, "0"],
    [/parentDom\.nodeType == 9/, "false"],
    [/parentDom\.firstChild\s+\? slice\.call\(parentDom\.childNodes\)\s+: NULL/, "NULL"],
  ],
  "create-element.js": [
    [/options\.vnode/g, "undefined"],
    [/i == 'ref' && typeof (vnode\.)?type != 'function'/g, "false"],
  ],
  "diff/index.js": [
    [/options\.(_diff|_render|_commit|diffed|unmount|_hydrationMismatch)/g, "undefined"],
    [/oldVNode\._flags & MODE_SUSPENDED/, "false"],
    [/isHydrating \|\| excessDomChildren/, "false"],
    [/if \(isHydrating\)/, "if (false)"],
    [/!isHydrating/g, "true"],
    [/if \((resumed|excessDomChildren)\)/g, "if (false)"],
    [/true && excessDomChildren/, "false"],
    [/excessDomChildren && slice\.call\(parentDom\.childNodes\)/, "NULL"],
    [/excessDomChildren\s+\? excessDomChildren\[0\]\s+: oldVNode/, "oldVNode"],
    [/\(r = r\._excess\)/, "false"],
    [/(newProps|vnode\.props|oldVNode\.props)\._parentDom/g, "undefined"],
    [/newType\.contextType/, "undefined"],
    [/c\.getChildContext(?!\()/, "undefined"],
    [/\(tmp = newType\.prototype\) && tmp\.render/, "false"],
    [/c\.(shouldComponentUpdate|componentWillUpdate)(?= ?(&&|\)))/g, "false"],
    [/r\.componentWillUnmount(?=\))/, "false"],
    [/c\._bits & COMPONENT_P\w+/g, "false"],
    [/let oldCommitQueueLength = commitQueue\.length;\s+try \{/, "{"],
    [/\} catch \(e\) \{\s+\/\/ We remove any componentDidMount[\s\S]*?\n\t\t\}\n(?=\t\} else \{)/, "}\n"],
    [/i == 'dangerouslySetInnerHTML'/g, "false"],
    [/if \((newHtml|oldHtml)\)/g, "if (false)"],
    [/nodeType == '(svg|math|foreignObject|progress|template|textarea)'/g, "false"],
    [/namespace == MATH_NAMESPACE/, "false"],
    [/newProps\.is \? newProps : parentDom/, "undefined"],
    [/for \(let i = 0; i < refQueue\.length; \) \{[\s\S]*?\n\t\}/, ""],
    [/\(r = vnode\.ref\)/, "false"],
  ],
  "diff/children.js": [
    [/parentVNode\.props\._parentDom/, "false"],
    [/oldVNode\.ref != childVNode\.ref \|\| oldVNode\._flags & REF_DETACHED/, "false"],
    [/oldDom && !oldDom\.parentNode/g, "false"],
    [/next && next\.nodeType == 8/, "false"],
    [/oldDom\.nodeType == 8/, "false"],
  ],
  "diff/props.js": [
    [/options\.event(?!\()/, "undefined"],
    [/name == 'style'/, "false"],
    [/namespace == SVG_NAMESPACE/, "false"],
    [/useCapture = name != .*;/, ""],
  ],
  "component.js": [
    [/options\.(vnode|debounceRendering)/g, "undefined"],
    [/!vnode\.props\._parentDom/g, "true"],
    [/BaseComponent\.prototype\.(setState|forceUpdate) = function[\s\S]*?\n\};/g, ""],
  ],
  "diff/catch-error.js": [[/\(vnode = vnode\._parent\)/, "false"]],
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
    return { code: lean, map: null }
  },
})
