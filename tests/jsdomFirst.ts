// pdf.js gives Node a global Iterator, which a window of jsdom has not: jsdom takes over what there is when it is loaded.
import "jsdom";
