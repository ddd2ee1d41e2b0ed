gongshiSearch.put("verify/t/0009","97a9cfd7","LFhDetnSOuGKRn7da8A=");
