import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

/** The oldest engines the pane runs in: Safari 16 is Excel for Mac, Edge is WebView2 of Excel for Windows. */
const BROWSERS = ["edge >= 110", "chrome >= 110", "firefox >= 115", "safari >= 16"];

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Documents that a user can try without having one: every PDF in samples/. */
const samples = existsSync(folder("samples"))
  ? readdirSync(folder("samples"))
      .filter((name) => name.endsWith(".pdf"))
      .sort()
  : [];

/** Both pages are the same pane: index.html in a browser, taskpane.html where the manifest points Excel to. */
const page = (filename) =>
  new HtmlPlugin({
    filename,
    template: folder("src/taskpane/page.html"),
    chunks: ["pane"],
    minify: { collapseWhitespace: true, removeComments: true },
  });

export default (_env, { mode = "production", outputPath } = {}) => ({
  mode,
  context: folder("."),
  target: `browserslist:${BROWSERS.join(", ")}`,
  entry: { pane: "./src/taskpane/start.tsx" },
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
    page("index.html"),
    page("taskpane.html"),
    new CopyPlugin({
      patterns: [
        { from: "samples/*.pdf", to: "samples/[name][ext]", noErrorOnMissing: true },
        { from: "assets/*.png", to: "assets/[name][ext]", noErrorOnMissing: true },
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
    headers: { "Cache-Control": "no-store" },
  },
});
