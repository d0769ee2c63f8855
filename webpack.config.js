import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import FunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { BundledLicencesPlugin } from "./scripts/bundledLicences.mjs";
import { addressOf, manifestFor } from "./scripts/manifest.mjs";
import { OfflineFilesPlugin } from "./scripts/offlineFiles.mjs";

/** The oldest engines the pane runs in: Safari 16 is Excel for Mac, Edge is WebView2 of Excel for Windows. */
const BROWSERS = ["edge >= 110", "chrome >= 110", "firefox >= 115", "safari >= 16"];

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Documents that a user can try without having one: every PDF in samples/, that of the newest law first. */
const samples = existsSync(folder("samples"))
  ? readdirSync(folder("samples"))
      .filter((name) => name.endsWith(".pdf"))
      .sort()
      .reverse()
      .map((name) => ({ name, debts: debtsOf(name) }))
  : [];

/** How many debts a sample lists, by the facts that it is made from. */
function debtsOf(name) {
  return JSON.parse(readFileSync(folder(`samples/${name.replace(/pdf$/u, "json")}`), "utf8")).cards.length;
}

/**
 * What the server beside the developer says with a file. Office takes an icon of its own for an image that comes with any
 * Cache-Control (the manifest's element Image), and Excel on the web reads functions.json from a page of another host ("Manually
 * create JSON metadata for custom functions").
 */
const headersOf = (path) => ({
  ...(/\.png(?:\?|$)/u.test(path) ? {} : { "Cache-Control": "no-store" }),
  ...(/\.json(?:\?|$)/u.test(path) ? { "Access-Control-Allow-Origin": "*" } : {}),
});

/** All pages hold the same pane. */
const page = (filename, template, chunks) =>
  new HtmlPlugin({
    filename,
    template: folder(template),
    chunks,
    chunksSortMode: "manual",
    // functions.js bears no hash in its name.
    hash: chunks.includes("functions"),
    minify: { collapseWhitespace: true, removeComments: true },
  });

/**
 * `--env address=https://...`, or OTPLATA_ADDRESS: where the build will be served, for dist/manifest.xml.
 */
export default (env, { mode = "production", outputPath } = {}) => ({
  mode,
  context: folder("."),
  target: `browserslist:${BROWSERS.join(", ")}`,
  entry: {
    pane: "./src/taskpane/start.tsx",
    // The manifest names this file, so its name stays.
    functions: { import: "./src/functions/start.ts", filename: "functions.js" },
    // Serves its own folder, and is found by its name again after each build.
    offline: { import: "./src/taskpane/offline/worker.ts", filename: "offline.js" },
  },
  output: {
    path: outputPath ?? folder("dist"),
    filename: "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    cssFilename: "[name].[contenthash:10].css",
    cssChunkFilename: "[name].[contenthash:10].css",
    assetModuleFilename: "[name].[contenthash:10][ext]",
    publicPath: "auto",
    clean: true,
  },
  // Never an eval-based one: the pages forbid eval.
  devtool: "source-map",
  module: {
    rules: [
      { test: /pdf\.worker\.mjs$/, loader: folder("src/documents/pdf/changedMaps.mjs") },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          sourceMaps: true,
          env: { targets: BROWSERS },
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
  resolve: { extensions: ["..."], fallback: { fs: false, url: false, module: false } },
  optimization: {
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    chunkIds: "named",
    moduleIds: "deterministic",
  },
  plugins: [
    new webpack.DefinePlugin({ OTPLATA_SAMPLES: JSON.stringify(samples) }),
    // index.html is for browsers: no script of Office, nor of the worksheet functions. Excel opens taskpane.html.
    page("index.html", "src/taskpane/page.html", ["pane"]),
    // The pane with a workbook that the page calculates beside it.
    page("workbook.html", "src/taskpane/workbookPage.html", ["pane"]),
    page("taskpane.html", "src/taskpane/excelPage.html", ["functions", "pane"]),
    new FunctionsMetadataPlugin({ input: folder("src/functions/functions.ts"), output: "functions.json" }),
    new BundledLicencesPlugin(),
    new OfflineFilesPlugin(),
    new CopyPlugin({
      patterns: [
        { from: "samples/*.pdf", to: "samples/[name][ext]", noErrorOnMissing: true },
        // For documents that do not bring their fonts along; taken from beside the page when one is looked at.
        { from: "node_modules/pdfjs-dist/standard_fonts/*", to: "fonts/[name][ext]" },
        { from: "help/*.{html,css,png}", to: "help/[name][ext]" },
        { from: "assets/*.{png,json}", to: "assets/[name][ext]" },
        {
          from: "manifest.xml",
          transform: (xml) =>
            manifestFor(xml.toString("utf8"), addressOf(env?.address ?? process.env.OTPLATA_ADDRESS)),
        },
      ],
    }),
  ],
  performance: { hints: false },
  devServer: {
    host: "localhost",
    port: 3000,
    static: false,
    hot: false,
    client: { overlay: false },
    headers: ({ url }) => headersOf(url),
  },
});
