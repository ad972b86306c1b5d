(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const theme = document.getElementById("theme");
  const space = document.getElementById("space");
  const START = space && JSON.parse(document.getElementById("figure").textContent);
  const hidden = new Set();
  let drawn = false;
  /* A narrow drawing needs a camera that stands further off. */
  if (START && space.clientWidth < 480) for (const side of ["x", "y", "z"]) START.layout.scene.camera.eye[side] *= 1.45;

  root.classList.add("js");

  /* The theme is the reader's until this page is left: nothing is stored. */
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const label = () => { theme.textContent = isDark() ? "Light theme" : "Dark theme"; };
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; label(); paint(); });
  dark.addEventListener("change", () => { label(); paint(); });
  label();

  /* A copy each time: Plotly writes into what it is given. */
  const camera = () => structuredClone(START.layout.scene.camera);

  const themed = () => {
    const axis = { color: colour("--soft"), gridcolor: colour("--line"), zerolinecolor: colour("--line"), showbackground: false };
    const scene = {};
    for (const name of ["xaxis", "yaxis", "zaxis"]) scene[name] = { ...START.layout.scene[name], ...axis };
    return {
      data: START.data.map((trace) => ({
        ...trace,
        visible: !hidden.has(trace.meta),
        marker: { ...trace.marker, color: colour("--s" + trace.meta) },
      })),
      layout: {
        ...START.layout,
        paper_bgcolor: "rgba(0,0,0,0)",
        font: { family: getComputedStyle(document.body).fontFamily, size: 12, color: colour("--ink") },
        hoverlabel: { bgcolor: colour("--paper"), bordercolor: colour("--line"), font: { color: colour("--ink") } },
        scene: { ...START.layout.scene, ...scene, camera: space.layout ? space.layout.scene.camera : camera() },
      },
    };
  };

  const paint = () => {
    if (!drawn) return;
    const { data, layout } = themed();
    window.Plotly.react(space, data, layout);
  };

  const say = (text) => { space.innerHTML = ""; const note = document.createElement("p"); note.className = "wait"; note.textContent = text; space.append(note); };

  const canDraw = () => {
    try { return Boolean(document.createElement("canvas").getContext("webgl")); } catch { return false; }
  };

  /* Plotly waits in the page as text, so that everything else shows at once; it starts when the scatter comes near. */
  const draw = () => {
    if (drawn) return;
    if (!canDraw()) {
      space.dataset.state = "flat";
      all(".turn").forEach((part) => { part.hidden = true; });
      say("This browser cannot draw in 3-D (WebGL is off). The flat view shows the same customers.");
      return;
    }
    const script = document.createElement("script");
    script.textContent = document.getElementById("plotly").textContent;
    document.head.append(script);
    if (!window.Plotly) { say("The 3-D view could not start. The flat view shows the same customers."); return; }
    const { data, layout } = themed();
    space.innerHTML = "";
    const config = { displayModeBar: false, scrollZoom: false, responsive: true, displaylogo: false };
    window.Plotly.newPlot(space, data, layout, config).then(() => { drawn = true; space.dataset.state = "drawn"; });
  };

  const turn = (angle, tilt, zoom) => {
    if (!drawn) return;
    const { x, y, z } = space.layout.scene.camera.eye;
    const [far, around, up] = [Math.hypot(x, y, z) * zoom, Math.atan2(y, x) + angle, Math.asin(z / Math.hypot(x, y, z)) + tilt];
    const height = Math.max(-1.5, Math.min(1.5, up));
    const eye = { x: far * Math.cos(height) * Math.cos(around), y: far * Math.cos(height) * Math.sin(around), z: far * Math.sin(height) };
    window.Plotly.relayout(space, { "scene.camera.eye": eye });
  };

  const moves = {
    left: () => turn(-0.35, 0, 1), right: () => turn(0.35, 0, 1), up: () => turn(0, 0.25, 1), down: () => turn(0, -0.25, 1),
    closer: () => turn(0, 0, 0.8), farther: () => turn(0, 0, 1.25),
    reset: () => drawn && window.Plotly.relayout(space, { "scene.camera": camera() }),
  };
  all("[data-move]").forEach((button) => button.addEventListener("click", () => moves[button.dataset.move]()));

  /* A group can be hidden in both views; its table and its card stay. */
  all("[data-group]").forEach((button) => button.addEventListener("click", () => {
    const id = Number(button.dataset.group);
    const show = hidden.delete(id) || (hidden.add(id), false);
    button.setAttribute("aria-pressed", String(show));
    all(`.of${id}`).forEach((part) => part.toggleAttribute("hidden", !show));
    if (drawn) window.Plotly.restyle(space, { visible: show }, START.data.flatMap((trace, at) => (trace.meta === id ? [at] : [])));
  }));

  if (!space) return;
  /* On a touch screen a finger on the drawing scrolls the page until the reader asks to turn it. */
  const touch = document.getElementById("touch");
  if (window.matchMedia("(pointer: coarse)").matches) {
    touch.hidden = false;
    space.style.pointerEvents = "none";
    touch.addEventListener("click", () => {
      const on = touch.getAttribute("aria-pressed") !== "true";
      touch.setAttribute("aria-pressed", String(on));
      space.style.pointerEvents = on ? "auto" : "none";
    });
  }
  if ("IntersectionObserver" in window) {
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      requestAnimationFrame(() => setTimeout(draw));
    }, { rootMargin: "600px" });
    near.observe(space);
  } else {
    draw();
  }
})();
