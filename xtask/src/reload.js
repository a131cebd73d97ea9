// Only `cargo xtask serve` sends this: loads the page anew when a new build is there.
(async () => {
  // A copy that a finished site has kept at this address would hide what is being changed.
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    await worker.unregister();
  }
  const version = async () => (await fetch("dev/version", { cache: "no-store" })).text();
  const shown = await version();
  setInterval(async () => {
    // While the server is away there is nothing to show: keep the page as it is.
    const now = await version().catch(() => shown);
    if (now !== shown) location.reload();
  }, 700);
})();
