// Puppeteer only drives the Firefox that scripts/find-browsers.mjs finds; its own download fails behind firewalls.
module.exports = { skipDownload: true };
