for (const place of document.querySelectorAll(".math")) {
  const tex = place.textContent.trim().replace(/^\\[([]/, "").replace(/\\[)\]]$/, "");
  if (window.temml) temml.render(tex, place, { displayMode: place.matches("div, .display") });
}
for (const chart of document.querySelectorAll(".chart")) {
  if (!window.Plotly) break;
  const { data, layout } = JSON.parse(chart.querySelector("script").textContent);
  const width = layout.width || 700;
  const fit = () => ({ width: Math.min(width, chart.parentElement.clientWidth - 8) });
  const plot = chart.querySelector("div");
  chart.querySelector("img")?.remove();
  Plotly.newPlot(plot, data, { ...layout, ...fit() }, { displaylogo: false }).then(() =>
    new ResizeObserver(() => Plotly.relayout(plot, fit())).observe(chart.parentElement));
}
