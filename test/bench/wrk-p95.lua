-- wrk prints no P95 of its own accord.
function done(summary, latency)
  print(string.format("95%% in %.3f ms of %d requests", latency:percentile(95) / 1000, summary.requests))
end
