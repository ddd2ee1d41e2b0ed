gongshiSearch.put("verify/t/000a","aa080bf8","ENPPrxlNvSZ1nEZpHObX8rZPM7Wsutc=");
